using Learning.People;

namespace Learning.Cohorts;

/// <summary>Who may see which editions.</summary>
public static class MembershipScopes
{
    public static IQueryable<Membership> Of(this IQueryable<Membership> memberships, Guid personId) =>
        memberships.Where(m => m.PersonId == personId);

    /// <summary>The edition that the course's address shows comes first.</summary>
    public static IQueryable<Membership> InEditionsOf(this IQueryable<Membership> memberships, string courseId, EditionChoice choice)
    {
        var (chosen, today) = choice;
        return memberships.Where(m => m.Cohort.CourseId == courseId).OrderByDescending(m => m.CohortId == chosen)
            .ThenByDescending(m => m.Cohort.StartsOn <= today && m.Cohort.EndsOn >= today).ThenByDescending(m => m.Cohort.OpenedAt).ThenBy(m => m.Id);
    }

    public static IQueryable<Cohort> TaughtBy(this IQueryable<Cohort> cohorts, Guid personId) =>
        cohorts.Where(c => c.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer));

    /// <summary>Whose shares a person may change: of the editions they teach, and of every one for who runs the school.</summary>
    public static IQueryable<Cohort> SharedOutBy(this IQueryable<Cohort> cohorts, Guid personId, IQueryable<Person> people) =>
        cohorts.Where(c => c.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer) || people.Any(p => p.Id == personId && p.IsAdministrator));

    /// <summary>The trainer responsible for a trainee, or who stands in; where nobody is responsible, every trainer of the edition.</summary>
    public static IQueryable<Membership> ResponsibleFor(this IQueryable<Membership> memberships, Membership trainee, DateTimeOffset now) =>
        memberships.WhoReads(trainee.CohortId, trainee.ResponsibleTrainerId, now);

    /// <summary>This trainer of an edition, or the substitute while away; every trainer where it is nobody's.</summary>
    public static IQueryable<Membership> WhoReads(this IQueryable<Membership> memberships, Guid cohortId, Guid? trainerId, DateTimeOffset now)
    {
        var trainers = memberships.Where(m => m.CohortId == cohortId && m.Role == Role.Trainer);
        return trainerId is null ? trainers : trainers.Where(trainer =>
            (trainer.PersonId == trainerId && !(trainer.SubstituteId != null && trainer.AwayFrom <= now && trainer.AwayUntil > now))
            || memberships.Any(away => away.CohortId == cohortId && away.PersonId == trainerId && away.SubstituteId == trainer.PersonId && away.AwayFrom <= now && away.AwayUntil > now));
    }
}
