using Learning.Data;
using Learning.Data.Sqlite;
using Learning.Mail;
using Learning.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Letters;

/// <summary>A line of the delivery log. Never the text: it may hold a link that sets somebody's password.</summary>
public sealed record LogEntry(
    Guid Id, string To, string ToName, string Language, string Subject, DateTimeOffset StoredAt, DateTimeOffset? SentAt, DateTimeOffset? GivenUpAt, DateTimeOffset? NextAttemptAt, int Attempts, string? LastError, Guid RecipientId, string Occurrence)
{
    public const int PageSize = 50;

    /// <summary>To the author of a work that is still graded without a name.</summary>
    public bool IsHidden { get; init; }

    /// <summary>It waited when a backup was made that has been restored since.</summary>
    public bool IsFromBackup => LastError == SqliteRestore.Quarantine;

    /// <summary>When it was sent or given up; null while it waits.</summary>
    public DateTimeOffset? SettledAt => SentAt ?? GivenUpAt;

    public LetterState StateAt(DateTimeOffset now) => LetterStates.Of(StoredAt, SentAt, GivenUpAt, now);

    public static async Task<(IReadOnlyList<LogEntry> Entries, PageKey? Older)> PageOf(LearningDb db, IQueryable<Letter> letters, PageKey? after)
    {
        if (after is not null) letters = letters.OlderThan(after.At, after.Id);
        var page = await letters.NewestFirst()
            .Select(l => new LogEntry(l.Id, l.To, l.ToName, l.Language, l.Subject, l.StoredAt, l.SentAt, l.GivenUpAt, l.NextAttemptAt, l.Attempts, l.LastError, l.RecipientId, l.Occurrence))
            .Take(PageSize + 1).ToListAsync();
        var unnamed = await Unnamed(db, page);
        var shown = page.Take(PageSize).Select(l => l with { IsHidden = unnamed.Contains((l.About, l.RecipientId)) }).ToList();
        return (shown, page.Count > PageSize ? new PageKey(shown[^1].StoredAt, shown[^1].Id) : null);
    }

    /// <summary>The work that a letter is about, where it is about one.</summary>
    private Guid About => Guid.TryParse(Occurrence.Split('.')[0], out var id) ? id : Guid.Empty;

    /// <summary>Works that are a number so far, with their authors.</summary>
    private static async Task<HashSet<(Guid, Guid)>> Unnamed(LearningDb db, List<LogEntry> letters)
    {
        var about = letters.Select(l => l.About).Distinct().ToArray();
        return [.. (await db.Submissions.Where(s => about.Contains(s.Id) && s.Assignment.IsBlind && !db.Grades.Any(g => g.SubmissionId == s.Id && g.ReleasedAt != null))
            .Select(s => new { s.Id, s.Membership.PersonId }).ToListAsync()).Select(s => (s.Id, s.PersonId))];
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
