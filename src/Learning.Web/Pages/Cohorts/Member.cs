using System.Globalization;
using Learning.Cohorts;
using Learning.Data;
using Learning.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Cohorts;

/// <summary>A person of a cohort as whoever runs the school sees them: have they come in yet, and what became of their invitation.</summary>
/// <param name="HasPassword">They have set one: their account works.</param>
public sealed record Member(Guid Id, Guid PersonId, string Name, string Email, Role Role, Guid? ResponsibleTrainerId, bool HasPassword)
{
    /// <summary>How many invitations to this cohort were stored.</summary>
    public int Invitations { get; private init; }

    /// <summary>What became of the last one; null when there was none.</summary>
    public LetterState? LastInvitation { get; private init; }

    /// <summary>The <c>data-state</c> that repeats the words.</summary>
    public string Shape => LastInvitation switch
    {
        LetterState.Sent or LetterState.Waiting => "open",
        LetterState.Late => "late",
        LetterState.GivenUp => "missing",
        _ => "draft",
    };

    /// <summary>By name, as the reader's language sorts.</summary>
    public static async Task<IReadOnlyList<Member>> Of(LearningDb db, Guid cohortId, DateTimeOffset now)
    {
        var members = await db.Memberships.Where(m => m.CohortId == cohortId)
            .Select(m => new Member(m.Id, m.PersonId, m.Person.Name, m.Person.Email!, m.Role, m.ResponsibleTrainerId, m.Person.PasswordHash != null))
            .ToListAsync();
        var invitations = await db.Letters
            .Where(l => l.Kind == Invitation.Kind && db.Memberships.Any(m => m.CohortId == cohortId && m.PersonId == l.RecipientId && m.Person.PasswordHash == null))
            .OrderBy(l => l.StoredAt)
            .Select(l => new Sent(l.Occurrence, l.StoredAt, l.SentAt, l.GivenUpAt))
            .ToListAsync();
        return [.. members.Select(m => m.With(invitations, now)).OrderBy(m => m.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)).ThenBy(m => m.Email, StringComparer.Ordinal)];
    }

    private Member With(IEnumerable<Sent> invitations, DateTimeOffset now)
    {
        var mine = invitations.Where(l => l.Occurrence.StartsWith($"{Id}/", StringComparison.Ordinal)).ToList();
        return this with { Invitations = mine.Count, LastInvitation = mine.Count == 0 ? null : LetterStates.Of(mine[^1].StoredAt, mine[^1].SentAt, mine[^1].GivenUpAt, now) };
    }

    private sealed record Sent(string Occurrence, DateTimeOffset StoredAt, DateTimeOffset? SentAt, DateTimeOffset? GivenUpAt);
}
