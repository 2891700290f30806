using Learning.Mail;
using Learning.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Letters;

/// <summary>A line of the delivery log. Never the text: it may hold a link that sets somebody's password.</summary>
public sealed record LogEntry(
    Guid Id, string To, string ToName, string Language, string Subject, DateTimeOffset StoredAt, DateTimeOffset? SentAt, DateTimeOffset? GivenUpAt, DateTimeOffset? NextAttemptAt, int Attempts, string? LastError)
{
    public const int PageSize = 50;

    /// <summary>When it was sent or given up; null while it waits.</summary>
    public DateTimeOffset? SettledAt => SentAt ?? GivenUpAt;

    public LetterState StateAt(DateTimeOffset now) => LetterStates.Of(StoredAt, SentAt, GivenUpAt, now);

    public static async Task<(IReadOnlyList<LogEntry> Entries, PageKey? Older)> PageOf(IQueryable<Letter> letters, PageKey? after)
    {
        if (after is not null) letters = letters.OlderThan(after.At, after.Id);
        var page = await letters.NewestFirst()
            .Select(l => new LogEntry(l.Id, l.To, l.ToName, l.Language, l.Subject, l.StoredAt, l.SentAt, l.GivenUpAt, l.NextAttemptAt, l.Attempts, l.LastError))
            .Take(PageSize + 1).ToListAsync();
        var shown = page.Take(PageSize).ToList();
        return (shown, page.Count > PageSize ? new PageKey(shown[^1].StoredAt, shown[^1].Id) : null);
    }
}

public static class LetterShapes
{
    /// <summary>The <c>data-state</c> that repeats the words.</summary>
    public static string Shape(this LetterState state) => state switch
    {
        LetterState.Sent => "handed-in",
        LetterState.Waiting => "open",
        LetterState.Late => "late",
        _ => "closed",
    };
}
