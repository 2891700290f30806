using Learning.Cohorts;
using Learning.Essays;
using Learning.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Waiting;

/// <summary>What passes the promised day goes to the top of the queue, and its trainer is told, once.</summary>
internal static class OverdueRound
{
    /// <returns>The waits whose promised days are over.</returns>
    public static async Task<IReadOnlyList<Guid>> Due(DbContext db, DateTimeOffset now, CancellationToken ct)
    {
        await db.ForgetEnded(now, ct);
        return await db.Set<Wait>().Where(w => w.PromisedAt <= now && w.Urgency != Urgency.Overdue).OrderBy(w => w.PromisedAt).Select(w => w.Id).ToListAsync(ct);
    }

    public static async Task<bool> Tell(DbContext db, Guid id, School school, DateTimeOffset now, CancellationToken ct)
    {
        var wait = await db.Set<Wait>().FirstOrDefaultAsync(w => w.Id == id && w.PromisedAt <= now && w.Urgency != Urgency.Overdue, ct);
        if (wait is null) return false;
        wait.Overrun();
        var occurrence = OverdueLetter.Occurrence(wait);
        if (await db.Set<Letter>().AnyAsync(l => l.Kind == OverdueLetter.Kind && l.Occurrence == occurrence, ct)) return true;
        var submission = await db.Set<Submission>().Include(s => s.Assignment.Cohort).Include(s => s.Membership.Person).SingleAsync(s => s.Id == wait.SubmissionId, ct);
        var trainers = await db.Set<Membership>().WhoReads(submission.Membership.CohortId, wait.TrainerId, now).Select(m => m.Person).ToListAsync(ct);
        db.AddRange(trainers.Select(trainer => OverdueLetter.For(trainer, wait, submission, school, now)));
        return true;
    }
}
