using Microsoft.EntityFrameworkCore;

namespace Learning.Journal;

/// <summary>The sealed entries in the order of their numbers, each with the hash of the one before: a linked timestamping after Haber and Stornetta (1991).</summary>
public static class JournalChain
{
    /// <summary>What stands before the first entry.</summary>
    public static readonly string Beginning = new('0', JournalEntry.SealLength);

    private const int Batch = 500;

    /// <summary>Numbers and seals what is not sealed yet, the oldest first.</summary>
    /// <returns>How many were sealed; after a full batch there may be more.</returns>
    /// <exception cref="DbUpdateException">Another node sealed at the same time; nothing was changed here.</exception>
    public static async Task<int> SealNext(this DbContext db, CancellationToken cancellation = default)
    {
        var entries = await db.Set<JournalEntry>().Where(e => e.Number == null).OrderBy(e => e.StoredAt).ThenBy(e => e.Id).Take(Batch).ToListAsync(cancellation);
        if (entries.Count == 0) return 0;
        var last = await db.Set<JournalEntry>().Where(e => e.Number != null).OrderByDescending(e => e.Number).Select(e => new { e.Number, e.Seal }).FirstOrDefaultAsync(cancellation);
        var (number, seal) = (last?.Number ?? 0, last?.Seal ?? Beginning);
        foreach (var entry in entries)
        {
            entry.SealAfter(number, seal);
            (number, seal) = (entry.Number!.Value, entry.Seal!);
        }

        return await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Reads the whole journal and makes every seal anew.</summary>
    /// <param name="known">A seal written down earlier, outside the database: it must still be there, or the journal was cut or made anew.</param>
    public static async Task<JournalFindings> Verify(this DbContext db, string? known = null, CancellationToken cancellation = default)
    {
        var (number, seal, knownAt) = (0L, Beginning, known == Beginning ? 0 : (long?)null);
        await foreach (var entry in db.Set<JournalEntry>().AsNoTracking().Where(e => e.Number != null).OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!entry.IsWholeAfter(number, seal)) return new(number, seal, BrokenAt: number + 1, knownAt, Unsealed: 0);
            (number, seal) = (number + 1, entry.Seal!);
            if (seal == known) knownAt = number;
        }

        return new(number, seal, BrokenAt: null, knownAt, await db.Set<JournalEntry>().CountAsync(e => e.Number == null, cancellation));
    }
}

/// <param name="Whole">How many entries, from the first, are as they were sealed.</param>
/// <param name="Seal">Of the last of them.</param>
/// <param name="BrokenAt">The number at which an entry is missing, altered or out of place.</param>
/// <param name="KnownAt">The entry that bears the seal asked for.</param>
/// <param name="Unsealed">Entries that wait for their seal.</param>
public sealed record JournalFindings(long Whole, string Seal, long? BrokenAt, long? KnownAt, int Unsealed);
