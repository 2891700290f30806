using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>Which work was sent back, and how often.</summary>
public static class Returns
{
    public static IQueryable<Return> SentTo(this IQueryable<Return> returns, Guid personId) => returns.Where(r => r.Submission.Membership.PersonId == personId);

    /// <summary>Those that nobody has sent back: they still wait for somebody's judgement.</summary>
    public static IQueryable<Submission> NotReturned(this IQueryable<Submission> submissions, IQueryable<Return> returns) =>
        submissions.Where(s => !returns.Any(r => r.SubmissionId == s.Id));

    /// <summary>How many times a trainee has handed in, and the number of the last submission that was returned, or null.</summary>
    public static async Task<(int Handed, int? Returned)> Handed(this DbContext db, Guid assignmentId, Guid membershipId, CancellationToken ct = default) =>
        (await db.Set<Submission>().CountAsync(s => s.MembershipId == membershipId && s.AssignmentId == assignmentId, ct),
            await db.Set<Return>().Where(r => r.MembershipId == membershipId && r.AssignmentId == assignmentId).MaxAsync(r => (int?)r.Number, ct));

    /// <summary>Each return gives one more attempt.</summary>
    public static Task<int> ReturnsTo(this DbContext db, Guid assignmentId, Guid membershipId, CancellationToken ct = default) =>
        db.Set<Return>().CountAsync(r => r.MembershipId == membershipId && r.AssignmentId == assignmentId, ct);
}
