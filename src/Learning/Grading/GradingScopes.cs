using Learning.Cohorts;
using Learning.Essays;

namespace Learning.Grading;

/// <summary>Who may see which essays, marks and comments.</summary>
public static class GradingScopes
{
    public static IQueryable<Submission> GradableBy(this IQueryable<Submission> submissions, Guid personId) =>
        submissions.Where(s => s.Assignment.Cohort.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer));

    public static IQueryable<Submission> HandedInBy(this IQueryable<Submission> submissions, Guid personId) =>
        submissions.Where(s => s.Membership.PersonId == personId);

    /// <summary>The last one of each trainee and assignment: the one that counts.</summary>
    public static IQueryable<Submission> ThatCount(this IQueryable<Submission> submissions, IQueryable<Submission> all) =>
        submissions.Where(s => !all.Any(later => later.MembershipId == s.MembershipId && later.AssignmentId == s.AssignmentId && later.Number > s.Number));

    /// <summary>Not released yet, or without a grade at all.</summary>
    public static IQueryable<Submission> Waiting(this IQueryable<Submission> submissions, IQueryable<Grade> grades) =>
        submissions.Where(s => !grades.Any(g => g.SubmissionId == s.Id && g.ReleasedAt != null));

    /// <summary>What the trainee may see.</summary>
    public static IQueryable<Grade> Released(this IQueryable<Grade> grades) => grades.Where(g => g.ReleasedAt != null);
}
