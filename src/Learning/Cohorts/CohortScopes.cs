namespace Learning.Cohorts;

/// <summary>The editions as whoever runs the school reads them.</summary>
public static class CohortScopes
{
    public static IOrderedQueryable<Cohort> NewestFirst(this IQueryable<Cohort> cohorts) =>
        cohorts.OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id);

    /// <summary>The page after the cohort last seen, in the order of <see cref="NewestFirst"/>.</summary>
    public static IQueryable<Cohort> OlderThan(this IQueryable<Cohort> cohorts, DateTimeOffset openedAt, Guid id) =>
        cohorts.Where(c => c.OpenedAt < openedAt || (c.OpenedAt == openedAt && c.Id.CompareTo(id) < 0));
}
