using Learning.Cohorts;
using Learning.People;

namespace Learning.Homework;

/// <summary>Who may see which assignments.</summary>
public static class AssignmentScopes
{
    public static IQueryable<Assignment> GivenTo(this IQueryable<Assignment> assignments, Guid personId) =>
        assignments.Where(a => a.Cohort.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainee));

    public static IQueryable<Assignment> TaughtBy(this IQueryable<Assignment> assignments, Guid personId) =>
        assignments.Where(a => a.Cohort.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer));

    /// <summary>Whose dates a person may change: those of the editions they teach, and every one for who runs the school.</summary>
    public static IQueryable<Assignment> DatedBy(this IQueryable<Assignment> assignments, Guid personId, IQueryable<Person> people) =>
        assignments.Where(a => a.Cohort.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer) || people.Any(p => p.Id == personId && p.IsAdministrator));
}
