using Microsoft.EntityFrameworkCore;

namespace Learning.Mail;

/// <summary>The delivery log as staff read it.</summary>
public static class LetterScopes
{
    /// <summary>A letter that waits longer than this is late.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);

    public static IOrderedQueryable<Letter> NewestFirst(this IQueryable<Letter> letters) =>
        letters.OrderByDescending(l => l.StoredAt).ThenByDescending(l => l.Id);

    /// <summary>The page after the letter last seen, in the order of <see cref="NewestFirst"/>.</summary>
    public static IQueryable<Letter> OlderThan(this IQueryable<Letter> letters, DateTimeOffset storedAt, Guid id) =>
        letters.Where(l => l.StoredAt < storedAt || (l.StoredAt == storedAt && l.Id.CompareTo(id) < 0));

    /// <summary>Waiting: neither sent nor given up.</summary>
    public static IQueryable<Letter> Waiting(this IQueryable<Letter> letters) => letters.Where(l => l.NextAttemptAt != null);

    public static IQueryable<Letter> Late(this IQueryable<Letter> letters, DateTimeOffset now)
    {
        var soonEnough = now - Soon;
        return letters.Where(l => l.NextAttemptAt != null && l.StoredAt < soonEnough);
    }

    public static IQueryable<Letter> GivenUp(this IQueryable<Letter> letters) => letters.Where(l => l.GivenUpAt != null);

    /// <summary>Staff want it sent once more, or at last. It keeps its Message-ID: it is the same letter. One that a postman carries just now, or that was settled since, stays as it is.</summary>
    /// <param name="settled">When it was sent or given up, as staff saw it.</param>
    public static Task<int> Resend(this IQueryable<Letter> letters, Guid id, DateTimeOffset? settled, DateTimeOffset now) =>
        letters.Where(l => l.Id == id && (l.SentAt ?? l.GivenUpAt) == settled && (l.LeaseUntil == null || l.LeaseUntil <= now)).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.NextAttemptAt, now)
            .SetProperty(l => l.Attempts, 0)
            .SetProperty(l => l.SentAt, (DateTimeOffset?)null)
            .SetProperty(l => l.GivenUpAt, (DateTimeOffset?)null)
            .SetProperty(l => l.LastError, (string?)null));

    /// <summary>For a start that knows no postman to be alive: what a killed one carried goes out at once.</summary>
    internal static Task ForgetLeases(this IQueryable<Letter> letters, CancellationToken cancellation) => letters.Where(l => l.LeaseUntil != null).ExecuteUpdateAsync(
        set => set.SetProperty(l => l.LeaseOwner, (Guid?)null).SetProperty(l => l.LeaseUntil, (DateTimeOffset?)null), cancellation);

    /// <summary>Due and in nobody's satchel.</summary>
    internal static IQueryable<Letter> Due(this IQueryable<Letter> letters, DateTimeOffset now) =>
        letters.Where(l => l.NextAttemptAt <= now && (l.LeaseUntil == null || l.LeaseUntil <= now));
}
