using System.Linq.Expressions;
using Learning.Cohorts;
using Learning.Essays;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Waiting;

/// <summary>How waits begin, end and change hands.</summary>
public static class WaitChanges
{
    /// <summary>Another trainer reads it: not one whose own grade is appealed against, nor one who marks the other part.</summary>
    /// <exception cref="Refusal"><c>Share.CannotRead</c>, <c>Share.MarksOtherPart</c>.</exception>
    public static async Task Give(this DbContext db, Wait wait, Guid trainerId, CancellationToken cancellation)
    {
        var isOwnGrade = wait.Part == WaitPart.Appeal && await db.Set<Grade>().AnyAsync(g => g.SubmissionId == wait.SubmissionId && g.SavedById == trainerId, cancellation);
        if (isOwnGrade) throw new Refusal("Share.CannotRead");
        if (wait.Part.Beside() is { } other && await db.MarkerOf(wait.SubmissionId, other, cancellation) == trainerId) throw new Refusal("Share.MarksOtherPart");
        wait.GiveTo(trainerId);
    }

    /// <summary>A new hand-in waits in place of the one before it, with whoever was to read that; for two markers, where the homework asks for them and the edition has them.</summary>
    internal static async Task BeginToWait(this DbContext db, Submission submission, CancellationToken cancellation)
    {
        var earlier = submission.Number == 1 ? [] : await db.EndWaits(w => w.MembershipId == submission.MembershipId && w.AssignmentId == submission.AssignmentId && w.Part != WaitPart.Appeal, cancellation);
        if (submission.Assignment.IsBlind) submission.Alias = await db.AliasFor(submission, cancellation);
        var trainer = earlier.Find(w => w.Part != WaitPart.SecondMarking)?.TrainerId ?? submission.Membership.ResponsibleTrainerId;
        var second = submission.Assignment.IsMarkedTwice && trainer is { } first ? await db.SecondMarkerFor(submission, first, earlier.Find(w => w.Part == WaitPart.SecondMarking)?.TrainerId, cancellation) : null;
        var promised = await db.PromiseFor(submission, cancellation);
        (submission.IsMarkedTwice, submission.SecondMarkerId) = (second is not null, second);
        db.Add(new Wait(submission, second is null ? WaitPart.Whole : WaitPart.FirstMarking, trainer, submission.WaitsFrom, promised));
        if (second is not null) db.Add(new Wait(submission, WaitPart.SecondMarking, second, submission.WaitsFrom, promised));
    }

    /// <summary>Its release was taken back, or a part of it is to be read.</summary>
    /// <param name="trainerId">Null: the first of two markers, else the responsible trainer.</param>
    internal static async Task WaitAgain(this DbContext db, Guid submissionId, WaitPart part, Guid? trainerId, CancellationToken cancellation)
    {
        var submission = await db.Set<Submission>().Include(s => s.Membership).Include(s => s.Assignment).SingleAsync(s => s.Id == submissionId, cancellation);
        var isReplaced = await db.Set<Submission>().AnyAsync(s => s.MembershipId == submission.MembershipId && s.AssignmentId == submission.AssignmentId && s.Number > submission.Number, cancellation);
        var isReturned = part != WaitPart.Appeal && await db.Set<Return>().AnyAsync(r => r.SubmissionId == submissionId, cancellation);
        var waits = await db.Set<Wait>().AnyAsync(w => w.SubmissionId == submissionId && w.Part == part, cancellation);
        if (submission.IsMarkedTwice) trainerId ??= await db.MarkerOf(submissionId, WaitPart.FirstMarking, cancellation);
        if (!isReplaced && !isReturned && !waits) db.Add(new Wait(submission, part, trainerId ?? submission.Membership.ResponsibleTrainerId, submission.WaitsFrom, await db.PromiseFor(submission, cancellation)));
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

    /// <summary>Who is to mark this part, or has.</summary>
    internal static async Task<Guid?> MarkerOf(this DbContext db, Guid submissionId, WaitPart part, CancellationToken cancellation)
    {
        var waits = await db.Set<Wait>().FirstOrDefaultAsync(w => w.SubmissionId == submissionId && w.Part == part, cancellation);
        var marking = part == WaitPart.FirstMarking ? GradePart.First : GradePart.Second;
        return waits?.TrainerId ?? await db.Set<Grade>().IgnoreQueryFilters().Where(g => g.SubmissionId == submissionId && g.Part == marking).Select(g => g.SavedById).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>By submission.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, Guid?>> SecondMarkersOf(this DbContext db, IReadOnlyCollection<Guid> submissions, CancellationToken cancellation)
    {
        if (submissions.Count == 0) return new Dictionary<Guid, Guid?>();
        return await db.Set<Submission>().IgnoreQueryFilters().Where(s => submissions.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                Waits = db.Set<Wait>().Where(w => w.SubmissionId == s.Id && w.Part == WaitPart.SecondMarking).Select(w => w.TrainerId).FirstOrDefault(),
                Gave = db.Set<Grade>().Where(g => g.SubmissionId == s.Id && g.Part == GradePart.Second).Select(g => g.SavedById).FirstOrDefault(),
            })
            .ToDictionaryAsync(s => s.Id, s => s.Waits ?? s.Gave, cancellation);
    }

    internal static WaitPart? Beside(this WaitPart part) => part switch
    {
        WaitPart.FirstMarking => WaitPart.SecondMarking,
        WaitPart.SecondMarking => WaitPart.FirstMarking,
        _ => null,
    };

    /// <summary>Whoever was to mark the attempt before, or did; else another trainer who has the least to read.</summary>
    private static async Task<Guid?> SecondMarkerFor(this DbContext db, Submission submission, Guid firstId, Guid? before, CancellationToken cancellation)
    {
        if (submission.Number > 1) before ??= await db.Set<Grade>().IgnoreQueryFilters()
            .Where(g => g.Part == GradePart.Second && g.Submission.MembershipId == submission.MembershipId && g.Submission.AssignmentId == submission.AssignmentId)
            .OrderByDescending(g => g.Submission.Number).Select(g => g.SavedById).FirstOrDefaultAsync(cancellation);
        return before is { } known && known != firstId ? known : await db.AnotherTrainer(submission.Assignment.CohortId, [firstId], cancellation);
    }

    private static async Task<DateTimeOffset?> PromiseFor(this DbContext db, Submission submission, CancellationToken cancellation)
    {
        if (submission.Assignment.GradedWithinDays is null) return null;
        if (submission.Assignment.Cohort is null) await db.Entry(submission.Assignment).Reference(a => a.Cohort).LoadAsync(cancellation);
        return submission.Assignment.PromisedFor(submission.WaitsFrom);
    }
}
