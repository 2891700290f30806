using Learning.Cohorts;
using Learning.People;

namespace Learning.Homework;

/// <summary>Who may see which requests for more time.</summary>
public static class ExtensionScopes
{
    public static IQueryable<Extension> AskedBy(this IQueryable<Extension> extensions, Guid personId) =>
        extensions.Where(e => e.Membership.PersonId == personId);

    /// <summary>Those of the editions that a person teaches; every one for who runs the school.</summary>
    public static IQueryable<Extension> DecidedFor(this IQueryable<Extension> extensions, Guid personId, IQueryable<Person> people) =>
        extensions.Where(e => e.Assignment.Cohort.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer) || people.Any(p => p.Id == personId && p.IsAdministrator));

    public static IQueryable<Extension> Open(this IQueryable<Extension> extensions) => extensions.Where(e => e.State == ExtensionState.Asked);

    public static IQueryable<Extension> Of(this IQueryable<Extension> extensions, Guid assignmentId, Guid membershipId) =>
        extensions.Where(e => e.AssignmentId == assignmentId && e.MembershipId == membershipId);
}
