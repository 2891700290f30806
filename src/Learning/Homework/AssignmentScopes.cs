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

    public static IOrderedQueryable<Assignment> LatestDueFirst(this IQueryable<Assignment> assignments) =>
        assignments.OrderByDescending(a => a.DueAt).ThenByDescending(a => a.Id);

    /// <summary>The page after the assignment last seen, in the order of <see cref="LatestDueFirst"/>.</summary>
    public static IQueryable<Assignment> DueBefore(this IQueryable<Assignment> assignments, DateTimeOffset dueAt, Guid id) =>
        assignments.Where(a => a.DueAt < dueAt || (a.DueAt == dueAt && a.Id.CompareTo(id) < 0));
}
