using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Waiting;

/// <summary>What waits for a trainer in the editions they teach: their own share first, in each the most urgent first, then the longest waiting.</summary>
public sealed class Queue(DbContext db, IReadOnlyList<Lane> lanes)
{
    /// <summary>SQLite joins at most 500 selections, SQL Server takes at most 2,100 parameters: a lane asks for up to two and fourteen.</summary>
    private const int LanesAtOnce = 100;

    public IReadOnlyList<Lane> Lanes => lanes;

    public static async Task<Queue> Of(DbContext db, Guid trainerId, DateTimeOffset now, CancellationToken cancellation = default) => new(db, await Lane.Of(db, trainerId, now, cancellation));

    public QueueKey KeyOf(Wait wait) => new(IsMine(wait), wait.Urgency, wait.Since, wait.Id);

    public bool IsMine(Wait wait) => lanes.Any(l => l.IsMine && l.AssignmentId == wait.AssignmentId && l.TrainerId == wait.TrainerId);

    /// <summary>The rows that come next: of every lane the first few, of these the first. So a page costs the same however much waits.</summary>
    /// <param name="after">Null: from the top.</param>
    public Task<List<Wait>> Page(QueueFilter filter, QueueKey? after, int size, CancellationToken cancellation = default) => Walk(filter, after, size, isBack: false, cancellation);

    /// <summary>The one to read after this, from the top again when this was the last; null when nothing else waits.</summary>
    /// <param name="here">Null for a work that does not wait.</param>
    public Task<Guid?> After(Wait? here, Guid submissionId, CancellationToken cancellation = default) => Beside(here, submissionId, isBack: false, cancellation);

    /// <summary>The one before this in the same order, from the end again when this was the first.</summary>
    /// <param name="here">Null for a work that does not wait.</param>
    public Task<Guid?> Before(Wait? here, Guid submissionId, CancellationToken cancellation = default) => Beside(here, submissionId, isBack: true, cancellation);

    private async Task<Guid?> Beside(Wait? here, Guid submissionId, bool isBack, CancellationToken cancellation)
    {
        // A work may wait twice: for its grade and for an appeal, or for two markers.
        const int enough = 3;
        var found = here is null ? [] : await Walk(QueueFilter.ToRead, KeyOf(here), enough, isBack, cancellation);
        if (found.TrueForAll(w => w.SubmissionId == submissionId)) found = await Walk(QueueFilter.ToRead, null, enough, isBack, cancellation);
        return found.Find(w => w.SubmissionId != submissionId)?.SubmissionId;
    }

    private async Task<List<Wait>> Walk(QueueFilter filter, QueueKey? from, int size, bool isBack, CancellationToken cancellation)
    {
        var found = new List<Wait>();
        foreach (var isMine in new[] { !isBack, isBack })
        {
            var isBehind = from is not null && from.IsMine != isMine && from.IsMine == isBack;
            var of = lanes.Where(l => l.IsMine == isMine && filter.CountIn(l) > 0).ToList();
            if (isBehind || of.Count == 0 || found.Count >= size) continue;
            var stretches = of.Chunk(LanesAtOnce).Select(some => some.SelectMany(lane => Stretches(lane, filter.Urgency, from?.IsMine == isMine ? from : null, isBack)));
            var firsts = new List<Wait>();
            foreach (var some in stretches) firsts.AddRange(await First([.. some], size - found.Count, isBack, cancellation));
            found.AddRange(Ordered(firsts.AsQueryable(), isBack).Take(size - found.Count));
        }

        return found;
    }

    private static Task<List<Wait>> First(List<IQueryable<Wait>> stretches, int size, bool isBack, CancellationToken cancellation) =>
        Ordered(stretches.Select(stretch => Ordered(stretch, isBack).Take(size)).Aggregate((one, other) => one.Concat(other)), isBack).Take(size).AsNoTracking().ToListAsync(cancellation);

    /// <summary>Each lies in the index in one piece.</summary>
    private IEnumerable<IQueryable<Wait>> Stretches(Lane lane, Urgency? only, QueueKey? from, bool isBack)
    {
        var rows = db.Set<Wait>().Where(w => w.AssignmentId == lane.AssignmentId && w.TrainerId == lane.TrainerId);
        if (only is { } one) rows = rows.Where(w => w.Urgency == one);
        if (from is null) return [rows];
        var (urgency, since, id) = (from.Urgency, from.Since, from.Id);
        return isBack
            ? [rows.Where(w => w.Urgency == urgency && w.Since <= since && (w.Since < since || w.Id.CompareTo(id) < 0)), rows.Where(w => w.Urgency < urgency)]
            : [rows.Where(w => w.Urgency == urgency && w.Since >= since && (w.Since > since || w.Id.CompareTo(id) > 0)), rows.Where(w => w.Urgency > urgency)];
    }

    private static IOrderedQueryable<Wait> Ordered(IQueryable<Wait> waits, bool isBack) => isBack
        ? waits.OrderByDescending(w => w.Urgency).ThenByDescending(w => w.Since).ThenByDescending(w => w.Id)
        : waits.OrderBy(w => w.Urgency).ThenBy(w => w.Since).ThenBy(w => w.Id);
}

/// <summary>Where a page of the queue begins: after the row with these.</summary>
public sealed record QueueKey(bool IsMine, Urgency Urgency, DateTimeOffset Since, Guid Id);
