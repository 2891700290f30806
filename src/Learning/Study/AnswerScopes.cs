using Learning.Cohorts;

namespace Learning.Study;

/// <summary>Who may see which answers.</summary>
public static class AnswerScopes
{
    /// <summary>Notes that trainees of this trainer's editions show.</summary>
    public static IQueryable<Answer> SharedWith(this IQueryable<Answer> answers, Guid trainerId, IQueryable<Membership> memberships)
    {
        var trainees = from own in memberships.Where(m => m.PersonId == trainerId && m.Role == Role.Trainer) join member in memberships on own.CohortId equals member.CohortId select member.Id;
        return answers.Where(a => a.IsShared && trainees.Contains(a.MembershipId));
    }

    /// <summary>The page after the answer last seen, the newest first.</summary>
    public static IQueryable<Answer> OlderThan(this IQueryable<Answer> answers, DateTimeOffset at, Guid id) =>
        answers.Where(a => a.At < at || (a.At == at && a.Id.CompareTo(id) < 0));
}
