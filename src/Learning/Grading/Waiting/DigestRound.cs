using Learning.Essays;
using Learning.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Waiting;

/// <summary>Tells a trainer who wants one letter a day what has arrived, unless none of it waits any more.</summary>
internal static class DigestRound
{
    /// <returns>The trainers whose morning has come.</returns>
    public static async Task<IReadOnlyList<Guid>> Due(DbContext db, DateTimeOffset now, CancellationToken ct) =>
        await db.Set<Arrival>().Where(a => a.TellAt <= now).Select(a => a.TrainerId).Distinct().ToListAsync(ct);

    public static async Task<bool> Tell(DbContext db, Guid trainerId, School school, DateTimeOffset now, CancellationToken ct)
    {
        var told = await db.Set<Arrival>().Include(a => a.Trainer).Where(a => a.TrainerId == trainerId && a.TellAt <= now).ToListAsync(ct);
        if (told.Count == 0) return false;
        db.RemoveRange(told);
        var works = await (
            from arrival in db.Set<Arrival>()
            where arrival.TrainerId == trainerId && arrival.TellAt <= now && db.Set<Wait>().Any(w => w.SubmissionId == arrival.SubmissionId && w.Part != WaitPart.Appeal)
            let submission = arrival.Submission
            orderby submission.ReceivedAt, submission.Id
            select new ArrivedWork(
                submission.Id, submission.Membership.Person.Name, submission.Alias, submission.Assignment.IsBlind, submission.Assignment.Title,
                submission.Assignment.Cohort.Name, submission.Assignment.Cohort.TimeZone, submission.ReceivedAt, submission.WordCount)).ToListAsync(ct);
        if (works.Count > 0) db.Add(DigestLetter.For(told[0].Trainer, works, school, now));
        return true;
    }
}
