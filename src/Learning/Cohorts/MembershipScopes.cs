namespace Learning.Cohorts;

/// <summary>Who may see which editions.</summary>
public static class MembershipScopes
{
    public static IQueryable<Membership> Of(this IQueryable<Membership> memberships, Guid personId) =>
        memberships.Where(m => m.PersonId == personId);

    public static IQueryable<Cohort> TaughtBy(this IQueryable<Cohort> cohorts, Guid personId) =>
        cohorts.Where(c => c.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer));
}
