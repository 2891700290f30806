using Learning.Essays;
using Learning.Journal;
using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

/// <summary>A release with all that belongs to it, in one transaction: names in place of placeholders, the letter, the journal.</summary>
public static class Releasing
{
    /// <param name="grade">With its rules and marks, its assignment and the trainee.</param>
    /// <exception cref="Refusal">As <see cref="Grade.Release"/> or <see cref="Grade.RequireRoom"/>, <c>Comment.TooLong</c>: with the name, words are longer than they were.</exception>
    public static async Task Release(this DbContext db, Grade grade, Person by, School school, DateTimeOffset received, DateTimeOffset now, string how = "")
    {
        grade.FillIn(grade.Submission.Membership.Person.FirstName);
        grade.RequireRoom();
        if (grade.Submission.Assignment.IsBlind) await db.FillInComments(grade);
        grade.Release(by.Id, now);
        foreach (var removed in await db.Set<Comment>().Include(c => c.Answers).Where(c => c.SubmissionId == grade.SubmissionId && c.RemovedAt != null).ToListAsync())
        {
            db.RemoveRange(removed.Answers);
            db.Remove(removed);
        }

        db.Add(ReleaseLetter.For(grade, school, now));
        db.Add(new JournalEntry(JournalDeed.GradeReleased, by, grade.SubmissionId, received, now, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"version {grade.Version} {how}").TrimEnd()));
    }

    private static async Task FillInComments(this DbContext db, Grade grade)
    {
        foreach (var comment in await db.Set<Comment>().Standing().Where(c => c.SubmissionId == grade.SubmissionId).ToListAsync())
        {
            comment.FillIn(grade.Submission.Membership.Person.FirstName);
            if (comment.Text.Length > Comment.TextLength) throw new Refusal("Comment.TooLong", Comment.TextLength, comment.Text.Length);
        }
    }

    /// <summary>Takes a release back; letters that have not gone yet never go.</summary>
    /// <param name="grade">With its submission's member.</param>
    /// <exception cref="Refusal">As <see cref="Grade.TakeBack"/>.</exception>
    public static async Task TakeBack(this DbContext db, Grade grade, Person by, DateTimeOffset received, DateTimeOffset now)
    {
        var occurrence = ReleaseLetter.Occurrence(grade);
        grade.TakeBack();
        var unsent = db.Set<Letter>().Where(l => l.SentAt == null && (l.LeaseUntil == null || l.LeaseUntil < now));
        await unsent.Where(l => l.Kind == ReleaseLetter.Kind && l.Occurrence == occurrence).ExecuteDeleteAsync();
        // Answers under comments that can be read no more; those of a returned work can.
        if (!await db.Set<Return>().AnyAsync(r => r.SubmissionId == grade.SubmissionId)) await unsent.About(grade.SubmissionId, grade.Submission.Membership.PersonId).ExecuteDeleteAsync();
        db.Add(new JournalEntry(JournalDeed.GradeUnreleased, by, grade.SubmissionId, received, now, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"version {grade.Version}")));
    }

    /// <summary>The trainee sees it for the first time: a trainer who takes it back at the same moment comes too late, or in time.</summary>
    /// <returns>False when there is no longer anything to see.</returns>
    public static async Task<bool> Seen(this DbContext db, Grade grade, DateTimeOffset now) =>
        grade.SeenAt is not null
        || await db.Set<Grade>().Where(g => g.Id == grade.Id && g.ReleasedAt != null && g.SeenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.SeenAt, now).SetProperty(g => g.Version, g => g.Version + 1)) == 1
        || await db.Set<Grade>().AnyAsync(g => g.Id == grade.Id && g.ReleasedAt != null);

    /// <summary>The trainee sees words of a work's grade, if it is released.</summary>
    public static async Task<bool> Seen(this DbContext db, Guid submissionId, DateTimeOffset now) =>
        await db.Set<Grade>().Released().AsNoTracking().FirstOrDefaultAsync(g => g.SubmissionId == submissionId) is { } grade && await db.Seen(grade, now);

    /// <summary>The trainee sees all that was released to them.</summary>
    public static Task<int> SeenAll(this DbContext db, Guid personId, DateTimeOffset now) =>
        db.Set<Grade>().Where(g => g.ReleasedAt != null && g.SeenAt == null && g.Submission.Membership.PersonId == personId)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.SeenAt, now).SetProperty(g => g.Version, g => g.Version + 1));
}
