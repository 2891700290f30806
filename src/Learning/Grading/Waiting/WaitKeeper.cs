using Learning.Cohorts;
using Learning.Essays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Grading.Waiting;

/// <summary>
/// Keeps <see cref="Wait"/> true in the transaction of whatever changes it: a hand-in by whatever way begins it, a release or a return for revision ends it, a new responsible trainer takes it over.
/// Belongs into the options of every context that stores these.
/// </summary>
public sealed class WaitKeeper : SaveChangesInterceptor
{
    public static readonly WaitKeeper Instance = new();

    private WaitKeeper()
    {
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        foreach (var submission in Of<Submission>(changed, EntityState.Added)) await db.BeginToWait(submission, cancellationToken);
        foreach (var back in Of<Return>(changed, EntityState.Added)) await db.EndWaits(w => w.SubmissionId == back.SubmissionId && w.Part != WaitPart.Appeal, cancellationToken);
        foreach (var grade in changed.Where(e => e.Entity is Grade && e.Property(nameof(Grade.ReleasedAt)) is var released && (released.IsModified || e.State == EntityState.Added))) await Settle(db, (Grade)grade.Entity, cancellationToken);
        await HandOver(db, [.. changed.Where(e => e is { Entity: Membership, State: EntityState.Modified } && e.Property(nameof(Membership.ResponsibleTrainerId)).IsModified)], cancellationToken);
        return result;
    }

    /// <summary>A hand-in and a release may end the same wait at once; that it is gone is all that both want.</summary>
    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(eventData.Entries.All(e => e is { Entity: Wait, State: EntityState.Deleted }) ? InterceptionResult.Suppress() : result);

    private static IEnumerable<T> Of<T>(IEnumerable<EntityEntry> changed, EntityState state) => changed.Where(e => e.State == state).Select(e => e.Entity).OfType<T>();

    private static async Task Settle(DbContext db, Grade grade, CancellationToken cancellation)
    {
        if (grade.IsReleased) await db.EndWaits(w => w.SubmissionId == grade.SubmissionId && w.Part != WaitPart.Appeal, cancellation);
        else if (db.Entry(grade).State == EntityState.Modified) await db.WaitAgain(grade.SubmissionId, WaitPart.Whole, null, cancellation);
    }

    /// <summary>What a trainer was to read as the responsible one; what was given to somebody by hand stays with them, and nobody gets both parts of a work.</summary>
    private static async Task HandOver(DbContext db, List<EntityEntry> moved, CancellationToken cancellation)
    {
        if (moved.Count == 0) return;
        var before = moved.ToDictionary(e => ((Membership)e.Entity).Id, e => (From: (Guid?)e.OriginalValues[nameof(Membership.ResponsibleTrainerId)], To: ((Membership)e.Entity).ResponsibleTrainerId));
        var members = before.Keys.ToList();
        var waits = await db.Set<Wait>().Where(w => members.Contains(w.MembershipId) && (w.Part == WaitPart.Whole || w.Part == WaitPart.FirstMarking)).ToListAsync(cancellation);
        var seconds = await db.SecondMarkersOf([.. waits.Where(w => w.Part == WaitPart.FirstMarking).Select(w => w.SubmissionId)], cancellation);
        foreach (var wait in waits)
            if (before[wait.MembershipId] is { To: { } to } change && (wait.TrainerId is null || wait.TrainerId == change.From) && seconds.GetValueOrDefault(wait.SubmissionId) != to) wait.GiveTo(to);
    }
}
