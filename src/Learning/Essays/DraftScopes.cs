using Learning.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>Who may see which drafts and their kept states.</summary>
public static class DraftScopes
{
    public static IQueryable<Draft> WrittenBy(this IQueryable<Draft> drafts, Guid personId, IQueryable<Membership> memberships) =>
        drafts.Where(d => memberships.Any(m => m.Id == d.MembershipId && m.PersonId == personId && m.Role == Role.Trainee));

    public static IQueryable<Revision> Of(this IQueryable<Revision> revisions, Draft draft) => revisions.Where(r => r.DraftId == draft.Id);

    /// <summary>What was handed in stays among the kept states, also where its text had been kept before.</summary>
    public static Task MarkHandedIn(this IQueryable<Revision> revisions, Draft draft, CancellationToken cancellation) =>
        revisions.MarkHandedIn(draft.Id, draft.Version, cancellation);

    /// <param name="number">Of the kept state.</param>
    public static Task MarkHandedIn(this IQueryable<Revision> revisions, Guid draftId, int number, CancellationToken cancellation) =>
        revisions.Where(r => r.DraftId == draftId && r.Number == number).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Origin, RevisionOrigin.HandedIn).SetProperty(r => r.IsSettled, true), cancellation);
}
