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
        return handedIn.ThatCount(db.Set<Submission>()).Waiting(db.Set<Grade>());
    }

    /// <summary>The one to grade before this and the one after it, in one question: past the ends on at the other end; null when nothing else waits.</summary>
    public static async Task<(Guid? Previous, Guid? Next)> Around(DbContext db, Guid trainerId, Submission here)
    {
        var others = Of(db, trainerId).Where(s => s.Id != here.Id);
        var (forwards, backwards) = (others.OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id), others.OrderByDescending(s => s.ReceivedAt).ThenByDescending(s => s.Id));
        var around = await db.Set<Submission>().Where(s => s.Id == here.Id).Select(_ => new
        {
            Next = forwards.Where(s => s.ReceivedAt > here.ReceivedAt || (s.ReceivedAt == here.ReceivedAt && s.Id.CompareTo(here.Id) > 0)).Select(s => (Guid?)s.Id).FirstOrDefault()
                ?? forwards.Select(s => (Guid?)s.Id).FirstOrDefault(),
            Previous = backwards.Where(s => s.ReceivedAt < here.ReceivedAt || (s.ReceivedAt == here.ReceivedAt && s.Id.CompareTo(here.Id) < 0)).Select(s => (Guid?)s.Id).FirstOrDefault()
                ?? backwards.Select(s => (Guid?)s.Id).FirstOrDefault(),
        }).SingleAsync();
        return (around.Previous, around.Next);
    }
}
