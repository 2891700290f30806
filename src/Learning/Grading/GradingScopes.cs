using Learning.Cohorts;
using Learning.Essays;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Not taken away.</summary>
    public static IQueryable<Comment> Standing(this IQueryable<Comment> comments) => comments.Where(c => c.RemovedAt == null);

    /// <summary>All that a trainer may read: what one of two markers wrote stays with them until both are done. Asks of parts, so it is not to be joined with grades.</summary>
    public static IQueryable<Comment> OpenTo(this IQueryable<Comment> comments, Guid trainerId, IQueryable<Submission> submissions, IQueryable<Grade> grades) =>
        comments.IgnoreQueryFilters().Where(c => c.AuthorId == trainerId || c.ShownAt != null
            || !submissions.Any(s => s.Id == c.SubmissionId && s.IsMarkedTwice)
            || grades.Count(g => g.SubmissionId == c.SubmissionId && g.FinishedAt != null) > 1);

    /// <summary>What the trainee may see: all of a released grade, and what had been written when the work was returned for revision.</summary>
    public static IQueryable<Comment> Shown(this IQueryable<Comment> comments, IQueryable<Grade> grades) =>
        comments.Standing().Where(c => c.ShownAt != null || grades.Any(g => g.SubmissionId == c.SubmissionId && g.ReleasedAt != null));

    /// <summary>Comments that the trainee may see, of one's own work and of the work in the cohorts one teaches: where answers can be written.</summary>
    public static IQueryable<Comment> AnswerableBy(this IQueryable<Comment> comments, Guid personId, IQueryable<Grade> grades, IQueryable<Submission> submissions) =>
        comments.Shown(grades).Where(c => submissions.Any(s => s.Id == c.SubmissionId
            && (s.Membership.PersonId == personId || s.Assignment.Cohort.Memberships.Any(m => m.PersonId == personId && m.Role == Role.Trainer))));

    /// <summary>To be released by themselves by now, the longest due first.</summary>
    public static IQueryable<Grade> DueForRelease(this IQueryable<Grade> grades, DateTimeOffset now) =>
        grades.Where(g => g.ReleasedAt == null && g.ReleaseAt <= now).OrderBy(g => g.ReleaseAt);
}
