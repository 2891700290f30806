using Learning.Cohorts;

namespace Learning.Grading;

/// <summary>Whose saved comments a trainer may use.</summary>
public static class CommentBankScopes
{
    public static IQueryable<SavedComment> OwnedBy(this IQueryable<SavedComment> saved, Guid personId) => saved.Where(c => c.OwnerId == personId);

    /// <summary>Their own, and what is shared in one cohort; the most used first.</summary>
    public static IQueryable<SavedComment> UsableBy(this IQueryable<SavedComment> saved, Guid personId, Guid cohortId) =>
        saved.Where(c => c.OwnerId == personId || c.CohortId == cohortId).OrderByDescending(c => c.Uses).ThenBy(c => c.Id);

    /// <summary>Cohorts in which this person may share.</summary>
    public static IQueryable<Cohort> SharedWith(this IQueryable<Cohort> cohorts, Guid personId) => cohorts.TaughtBy(personId);
}
