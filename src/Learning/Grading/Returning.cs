using Learning.Essays;
using Learning.Homework;
using Learning.Journal;
using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading;

/// <summary>Sends work back for revision.</summary>
public static class Returning
{
    /// <summary>Returns it with the comments that stand and that the trainer may read, sets the trainee's own deadline, tells the trainee, writes the journal. Marks stay private; a time set for their release stands no more. Belongs in a transaction, whose owner saves.</summary>
    /// <param name="submission">With its assignment, cohort and trainee, tracked.</param>
    /// <exception cref="Refusal">As <see cref="Return"/>, <see cref="DeadlineMove"/>, or <c>Return.AlreadyReturned</c>.</exception>
    public static async Task ReturnForRevision(this DbContext db, Submission submission, DateTimeOffset dueAt, string? words, Person by, School school, DateTimeOffset received, DateTimeOffset now, CancellationToken ct)
    {
        var (assignment, membership) = (submission.Assignment, submission.Membership);
        var (handed, returned) = await db.Handed(assignment.Id, membership.Id, ct);
        if (returned >= submission.Number) throw new Refusal("Return.AlreadyReturned");
        var personal = await db.PersonalDeadlineOf(assignment, membership, ct);
        var before = assignment.DeadlineOf(personal);
        var back = new Return(submission, handed, dueAt, words, before, by, now);
        if (dueAt > before.DueAt)
        {
            var move = personal.Set(dueAt, words, by, hasHandedIn: true, now);
            db.AddRange(move, new JournalEntry(JournalDeed.PersonalDateSet, by, move.Id, received, now, JournalRule.Change(before.DueAt, dueAt)));
        }

        db.AddRange(back, new JournalEntry(JournalDeed.ReturnedForRevision, by, submission.Id, received, now, JournalRule.Until(DeadlineSource.Personal, dueAt)));
        db.Add(ReturnLetter.For(back, school, now));
        (await db.Set<Grade>().FirstOrDefaultAsync(g => g.SubmissionId == submission.Id, ct))?.ForgetTime();
        foreach (var comment in await db.Set<Comment>().Standing().OpenTo(by.Id, db.Set<Submission>(), db.Set<Grade>()).Where(c => c.SubmissionId == submission.Id).ToListAsync(ct)) comment.Show(now);
    }
}
