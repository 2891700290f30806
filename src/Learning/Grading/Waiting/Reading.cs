using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Waiting;

/// <summary>Says that a trainer has an essay before their eyes. It locks nothing and ends by itself.</summary>
public sealed class Reading
{
    /// <summary>How long after the last sign of life.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    private Reading()
    {
    }

    public Reading(Guid submissionId, Guid personId, DateTimeOffset now) => (SubmissionId, PersonId, Until) = (submissionId, personId, now + Lasts);

    public Guid SubmissionId { get; private set; }

    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public DateTimeOffset Until { get; private set; }
}

public static class Readings
{
    /// <summary>By somebody else, now.</summary>
    public static IQueryable<Reading> NotBy(this IQueryable<Reading> readings, Guid personId, DateTimeOffset now) =>
        readings.Where(r => r.PersonId != personId && r.Until > now);

    /// <summary>Begins to read, or reads on. Belongs in a transaction.</summary>
    public static async Task ReadOn(this DbContext db, Guid submissionId, Guid personId, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = now + Reading.Lasts;
        var isKnown = await db.Set<Reading>().Where(r => r.SubmissionId == submissionId && r.PersonId == personId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Until, until), cancellation) == 1;
        if (isKnown) return;
        db.Add(new Reading(submissionId, personId, now));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Those that ended: nobody asks for them.</summary>
    internal static Task<int> ForgetEnded(this DbContext db, DateTimeOffset now, CancellationToken cancellation) =>
        db.Set<Reading>().Where(r => r.Until < now).ExecuteDeleteAsync(cancellation);
}
