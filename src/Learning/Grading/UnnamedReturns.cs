using Learning.Essays;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

/// <summary>Works sent back for revision whose authors are a number so far. Beside a name, that one was sent back, or the date it brought, would tell whose it is.</summary>
public static class UnnamedReturns
{
    public static IQueryable<Return> Unnamed(this IQueryable<Return> returns, IQueryable<Grade> grades) =>
        returns.Where(r => r.Submission.Assignment.IsBlind && !grades.Any(g => g.ReleasedAt != null && g.Submission.MembershipId == r.MembershipId && g.Submission.AssignmentId == r.AssignmentId));

    /// <summary>As <see cref="PersonalDeadlines.DeadlineOf"/>, but for what may not be said to who grades.</summary>
    public static async Task<Deadline> SayableDeadlineOf(this DbContext db, Assignment assignment, Guid membershipId, CancellationToken cancellation = default)
    {
        if (!assignment.IsBlind) return await db.DeadlineOf(assignment, membershipId, cancellation);
        var unnamed = await db.Set<Return>().Where(r => r.AssignmentId == assignment.Id && r.MembershipId == membershipId).Unnamed(db.Set<Grade>()).Select(r => r.DueAt).ToListAsync(cancellation);
        var personal = await db.Set<PersonalDeadline>().For(assignment.Id, membershipId).Include(p => p.OwnBy).Include(p => p.ExtendedBy).FirstOrDefaultAsync(cancellation);
        return assignment.DeadlineOf(personal.Sayable(unnamed));
    }

    /// <summary>What may be said beside the name: not the date that such a return set.</summary>
    public static PersonalDeadline? Sayable(this PersonalDeadline? personal, IEnumerable<DateTimeOffset> unnamed) =>
        personal?.OwnDueAt is { } own && unnamed.Contains(own) ? personal.WithoutOwn() : personal;
}
