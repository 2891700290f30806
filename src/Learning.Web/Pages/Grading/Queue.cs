using Learning.Essays;
using Learning.Grading;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>What waits for a trainer, the longest waiting first.</summary>
public static class Queue
{
    public static IQueryable<Submission> Of(DbContext db, Guid trainerId) =>
        db.Set<Submission>().GradableBy(trainerId).ThatCount(db.Set<Submission>()).Waiting(db.Set<Grade>());

    /// <summary>The next one to grade after this, from the top again when this was the last; null when nothing else waits.</summary>
    public static async Task<Guid?> After(DbContext db, Guid trainerId, Submission submission)
    {
        var others = Of(db, trainerId).Where(s => s.Id != submission.Id).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id);
        return await others.Where(s => s.ReceivedAt >= submission.ReceivedAt).Select(s => (Guid?)s.Id).FirstOrDefaultAsync()
            ?? await others.Select(s => (Guid?)s.Id).FirstOrDefaultAsync();
    }
}
