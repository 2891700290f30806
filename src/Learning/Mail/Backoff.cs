namespace Learning.Mail;

/// <summary>When a letter is tried again: after 1, 2, 4 … minutes, then every six hours; the last time after four days.</summary>
internal static class Backoff
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(4);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>How long to wait after so many failed attempts; null: long enough.</summary>
    public static TimeSpan? After(int attempts)
    {
        var waited = TimeSpan.Zero;
        for (var earlier = 1; earlier < attempts; earlier++) waited += Wait(earlier);
        return waited < Patience ? Shorter(Wait(attempts), Patience - waited) : null;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Wait(int attempt) => attempt > 10 ? Longest : TimeSpan.FromMinutes(Math.Min(1 << (attempt - 1), Longest.TotalMinutes));
}
