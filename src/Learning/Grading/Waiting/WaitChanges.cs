using System.Linq.Expressions;
using Learning.Cohorts;
using Learning.Essays;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Waiting;

/// <summary>How waits begin, end and change hands.</summary>
public static class WaitChanges
{
    /// <summary>Another trainer reads it: not one whose own grade is appealed against.</summary>
    /// <exception cref="Refusal"><c>Share.CannotRead</c>.</exception>
    public static async Task Give(this DbContext db, Wait wait, Guid trainerId, CancellationToken cancellation)
    {
        var isOwnGrade = wait.Part == WaitPart.Appeal && await db.Set<Grade>().AnyAsync(g => g.SubmissionId == wait.SubmissionId && g.SavedById == trainerId, cancellation);
        if (isOwnGrade) throw new Refusal("Share.CannotRead") { Field = "Trainer" };
        wait.GiveTo(trainerId);
    }

    /// <summary>A new hand-in waits in place of the one before it, with whoever was to read that.</summary>
    internal static async Task BeginToWait(this DbContext db, Submission submission, CancellationToken cancellation)
    {
        var earlier = submission.Number == 1 ? [] : await db.EndWaits(w => w.MembershipId == submission.MembershipId && w.AssignmentId == submission.AssignmentId && w.Part != WaitPart.Appeal, cancellation);
        if (submission.Assignment.IsBlind) submission.Alias = await db.AliasFor(submission, cancellation);
        var trainer = earlier.Count > 0 ? earlier[0].TrainerId : submission.Membership.ResponsibleTrainerId;
        db.Add(new Wait(submission, WaitPart.Whole, trainer, submission.ReceivedAt, await db.PromiseFor(submission, cancellation)));
    }

    /// <summary>Its release was taken back.</summary>
    internal static async Task WaitAgain(this DbContext db, Guid submissionId, CancellationToken cancellation)
    {
        var submission = await db.Set<Submission>().Include(s => s.Membership).Include(s => s.Assignment).SingleAsync(s => s.Id == submissionId, cancellation);
        var isReplaced = await db.Set<Submission>().AnyAsync(s => s.MembershipId == submission.MembershipId && s.AssignmentId == submission.AssignmentId && s.Number > submission.Number, cancellation);
        var waits = await db.Set<Wait>().AnyAsync(w => w.SubmissionId == submissionId && w.Part != WaitPart.Appeal, cancellation);
        if (!isReplaced && !waits) db.Add(new Wait(submission, WaitPart.Whole, submission.Membership.ResponsibleTrainerId, submission.ReceivedAt, await db.PromiseFor(submission, cancellation)));
    }

    internal static async Task<List<Wait>> EndWaits(this DbContext db, Expression<Func<Wait, bool>> which, CancellationToken cancellation)
    {
        var waits = await db.Set<Wait>().Where(which).ToListAsync(cancellation);
        db.RemoveRange(waits);
        return waits;
    }

    /// <summary>The trainer of an edition, one of these apart, who has the least to read.</summary>
    internal static Task<Guid?> AnotherTrainer(this DbContext db, Guid cohortId, IReadOnlyCollection<Guid> but, CancellationToken cancellation) =>
        db.Set<Membership>().Where(m => m.CohortId == cohortId && m.Role == Role.Trainer && !but.Contains(m.PersonId))
            .OrderBy(m => db.Set<Wait>().Count(w => w.TrainerId == m.PersonId)).ThenBy(m => m.JoinedAt).Select(m => (Guid?)m.PersonId).FirstOrDefaultAsync(cancellation);

    private static async Task<DateTimeOffset?> PromiseFor(this DbContext db, Submission submission, CancellationToken cancellation)
    {
        if (submission.Assignment.GradedWithinDays is null) return null;
        if (submission.Assignment.Cohort is null) await db.Entry(submission.Assignment).Reference(a => a.Cohort).LoadAsync(cancellation);
        return submission.Assignment.PromisedFor(submission.ReceivedAt);
    }
}
