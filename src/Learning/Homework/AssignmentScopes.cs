using Learning.Cohorts;

namespace Learning.Homework;

/// <summary>Who may see which assignments.</summary>
public static class AssignmentScopes
{
    public static IQueryable<Assignment> GivenTo(this IQueryable<Assignment> assignments, Guid personId) =>
        assignments.Where(a => a.Cohort.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainee));

    public static IQueryable<Assignment> TaughtBy(this IQueryable<Assignment> assignments, Guid personId) =>
        assignments.Where(a => a.Cohort.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer));
}
