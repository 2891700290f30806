using Learning.Cohorts;

namespace Learning.Study;

/// <summary>Who may see which answers.</summary>
public static class AnswerScopes
{
    /// <summary>Notes that trainees of this trainer's editions show.</summary>
    public static IQueryable<Answer> SharedWith(this IQueryable<Answer> answers, Guid trainerId) =>
        answers.Where(a => a.IsShared && a.Membership.Cohort.Memberships.Any(m => m.PersonId == trainerId && m.Role == Role.Trainer));

    /// <summary>The page after the answer last seen, the newest first.</summary>
    public static IQueryable<Answer> OlderThan(this IQueryable<Answer> answers, DateTimeOffset at, Guid id) =>
        answers.Where(a => a.At < at || (a.At == at && a.Id.CompareTo(id) < 0));
}
