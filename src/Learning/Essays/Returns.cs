using Learning.Homework;
using Learning.Journal;
using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>Sends work back for revision.</summary>
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

    /// <summary>Returns it and sets the trainee's own deadline, tells the trainee, writes the journal. Belongs in a transaction, whose owner saves.</summary>
    /// <param name="submission">With its assignment, cohort and trainee, tracked.</param>
    /// <exception cref="Refusal">As <see cref="Return"/>, <see cref="DeadlineMove"/>, or <c>Return.AlreadyReturned</c>.</exception>
    public static async Task ReturnForRevision(this DbContext db, Submission submission, DateTimeOffset dueAt, string? words, Person by, School school, DateTimeOffset received, DateTimeOffset now, CancellationToken ct)
    {
        var (assignment, membership) = (submission.Assignment, submission.Membership);
        var (handed, returned) = await db.Handed(assignment.Id, membership.Id, ct);
        if (returned >= submission.Number) throw new Refusal("Return.AlreadyReturned");
        var personal = await db.PersonalDeadlineOf(assignment, membership, ct);
        var before = assignment.DeadlineOf(personal);
        var back = new Return(submission, handed, dueAt, words, before, by, now);
        if (dueAt > before.DueAt)
        {
            var move = personal.Set(dueAt, words, by, hasHandedIn: true, now);
            db.AddRange(move, new JournalEntry(JournalDeed.PersonalDateSet, by, move.Id, received, now, JournalRule.Change(before.DueAt, dueAt)));
        }

        db.AddRange(back, new JournalEntry(JournalDeed.ReturnedForRevision, by, submission.Id, received, now, JournalRule.Until(DeadlineSource.Personal, dueAt)));
        db.Add(ReturnLetter.For(back, school, now));
    }
}
