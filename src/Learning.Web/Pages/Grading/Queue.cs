using Learning.Cohorts;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>What waits for a trainer, the longest waiting first.</summary>
public static class Queue
{
    /// <remarks>Begins with the editions of the trainer, so that a database finds by indexes the few essays of those among all that were ever handed in.</remarks>
    public static IQueryable<Submission> Of(DbContext db, Guid trainerId)
    {
        var handedIn =
            from membership in db.Set<Membership>().Of(trainerId)
            where membership.Role == Role.Trainer
            from assignment in db.Set<Assignment>()
            where assignment.CohortId == membership.CohortId
            from submission in db.Set<Submission>()
            where submission.AssignmentId == assignment.Id
            select submission;
        return handedIn.ThatCount(db.Set<Submission>()).Waiting(db.Set<Grade>()).NotReturned(db.Set<Return>());
    }

    /// <summary>The next one to grade after this, from the top again when this was the last; null when nothing else waits.</summary>
    public static async Task<Guid?> After(DbContext db, Guid trainerId, Submission submission)
    {
        var others = Of(db, trainerId).Where(s => s.Id != submission.Id).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id);
        return await others.Where(s => s.ReceivedAt > submission.ReceivedAt || (s.ReceivedAt == submission.ReceivedAt && s.Id.CompareTo(submission.Id) > 0)).Select(s => (Guid?)s.Id).FirstOrDefaultAsync()
            ?? await others.Select(s => (Guid?)s.Id).FirstOrDefaultAsync();
    }

    /// <summary>The one before this in the same order, from the end again when this was the first.</summary>
    public static async Task<Guid?> Before(DbContext db, Guid trainerId, Submission submission)
    {
        var others = Of(db, trainerId).Where(s => s.Id != submission.Id).OrderByDescending(s => s.ReceivedAt).ThenByDescending(s => s.Id);
        return await others.Where(s => s.ReceivedAt < submission.ReceivedAt || (s.ReceivedAt == submission.ReceivedAt && s.Id.CompareTo(submission.Id) < 0)).Select(s => (Guid?)s.Id).FirstOrDefaultAsync()
            ?? await others.Select(s => (Guid?)s.Id).FirstOrDefaultAsync();
    }
}
