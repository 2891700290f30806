using Learning.Homework;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>
/// After a day one kept state in ten minutes is enough. What was restored, merged or handed in stays, and so do the last state of every draft
/// and the last before each deadline, which <see cref="AutoHandIn"/> may still have to hand in.
/// </summary>
public static class Thinning
{
    public static readonly TimeSpan Untouched = TimeSpan.FromDays(1);
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const int DraftsAtOnce = 100;

    private sealed record Candidate(Guid Id, Guid DraftId, int Number, DateTimeOffset KeptAt);

    /// <summary>One round over at most <see cref="DraftsAtOnce"/> drafts. Two nodes at once do no harm: both decide the same.</summary>
    /// <returns>How many revisions were looked at; 0 when nothing is left to thin.</returns>
    public static async Task<int> Thin(DbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = StartOfWindow(now - Untouched);
        var revisions = db.Set<Revision>();
        var old = revisions.Where(r => !r.IsSettled && r.KeptAt < until);
        var drafts = await old.Select(r => r.DraftId).Distinct().Take(DraftsAtOnce).ToListAsync(cancellation);
        var candidates = await old.Where(r => drafts.Contains(r.DraftId)).Select(r => new Candidate(r.Id, r.DraftId, r.Number, r.KeptAt)).ToListAsync(cancellation);
        var deadlines = await DeadlinesOf(db, drafts, cancellation);
        var staying = candidates.GroupBy(r => (r.DraftId, StartOfWindow(r.KeptAt), deadlines[r.DraftId].Count(due => due <= r.KeptAt))).Select(window => window.MaxBy(r => r.Number)!.Id).ToHashSet();
        foreach (var some in candidates.Where(r => !staying.Contains(r.Id)).Select(r => r.Id).Chunk(500))
            await revisions.Where(r => some.Contains(r.Id) && !r.IsSettled).ExecuteDeleteAsync(cancellation);
        foreach (var some in staying.Chunk(500))
            await revisions.Where(r => some.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsSettled, true), cancellation);
        return candidates.Count;
    }

    /// <summary>Every date that may be the deadline of a draft: a window that one falls into counts as two.</summary>
    private static async Task<ILookup<Guid, DateTimeOffset>> DeadlinesOf(DbContext db, List<Guid> drafts, CancellationToken cancellation)
    {
        var dates =
            from draft in db.Set<Draft>()
            where drafts.Contains(draft.Id)
            from assignment in db.Set<Assignment>().Where(a => a.Id == draft.AssignmentId)
            from personal in db.Set<PersonalDeadline>().Where(p => p.MembershipId == draft.MembershipId && p.AssignmentId == draft.AssignmentId).DefaultIfEmpty()
            select new { draft.Id, assignment.DueAt, Own = personal == null ? null : personal.OwnDueAt, Extended = personal == null ? null : personal.ExtendedTo };
        return (await dates.ToListAsync(cancellation)).SelectMany(d => new[] { d.DueAt, d.Own, d.Extended }.OfType<DateTimeOffset>().Select(at => (d.Id, At: at))).ToLookup(d => d.Id, d => d.At);
    }

    private static DateTimeOffset StartOfWindow(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Window.Ticks), TimeSpan.Zero);
}
