using Learning.Cohorts;
using Learning.Homework;
using Learning.Journal;
using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>Handing in for a trainee whose work came another way. Belongs in a transaction, whose owner saves.</summary>
public static class OnBehalf
{
    /// <summary>By the same rules and deadline as if the trainee did it now. The trainee gets the receipt, which says who it was; their draft stays as it is.</summary>
    /// <param name="assignment">With its cohort, tracked.</param>
    /// <param name="membership">With its person, tracked.</param>
    /// <param name="key">Names one click: the same again is the same submission.</param>
    /// <exception cref="Refusal">As <see cref="Submission.HandIn"/>.</exception>
    public static async Task<Submission> HandInFor(this DbContext db, Assignment assignment, Membership membership, string? text, Guid key, Person by, School school, DateTimeOffset received, DateTimeOffset complete, CancellationToken ct)
    {
        var before = await db.Set<Submission>().FirstOrDefaultAsync(s => s.MembershipId == membership.Id && s.Key == key, ct);
        (key, var same) = await db.ClickOf(before, membership.Id, key, text ?? "", ct);
        if (same is not null) return same;
        var (handed, _) = await db.Handed(assignment.Id, membership.Id, ct);
        var deadline = await db.DeadlineOf(assignment, membership.Id, ct);
        var submission = Submission.HandIn(assignment, deadline, membership, text ?? "", handed, key, received, complete, await db.ReturnsTo(assignment.Id, membership.Id, ct));
        submission.BroughtBy(by);
        await db.Store(submission, JournalDeed.HandedInForAnother, school, complete, ct);
        return submission;
    }
}
