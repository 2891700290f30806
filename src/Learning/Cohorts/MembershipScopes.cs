namespace Learning.Cohorts;

/// <summary>Who may see which editions.</summary>
public static class MembershipScopes
{
    public static IQueryable<Membership> Of(this IQueryable<Membership> memberships, Guid personId) =>
        memberships.Where(m => m.PersonId == personId);

    /// <summary>The newest edition first: a course's address shows that one.</summary>
    public static IQueryable<Membership> InNewestEditionOf(this IQueryable<Membership> memberships, string courseId) =>
        memberships.Where(m => m.Cohort.CourseId == courseId).OrderByDescending(m => m.Cohort.OpenedAt);

    public static IQueryable<Cohort> TaughtBy(this IQueryable<Cohort> cohorts, Guid personId) =>
        cohorts.Where(c => c.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer));

    /// <summary>The trainer responsible for a trainee; where nobody is responsible, every trainer of the edition.</summary>
    public static IQueryable<Membership> ResponsibleFor(this IQueryable<Membership> memberships, Membership trainee) =>
        memberships.Where(m => m.CohortId == trainee.CohortId && m.Role == Role.Trainer && (trainee.ResponsibleTrainerId == null || m.PersonId == trainee.ResponsibleTrainerId));
}
