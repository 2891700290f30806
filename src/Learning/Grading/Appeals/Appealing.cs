using Learning.Cohorts;
using Learning.Grading.Waiting;
using Learning.Journal;
using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Appeals;

/// <summary>An appeal with all that belongs to it, in one transaction: its place in the queue, letters, the journal.</summary>
public static class Appealing
{
    /// <summary>Goes to another trainer than those who marked it, else than the one who gave the grade; to that one only where nobody else teaches the edition.</summary>
    /// <param name="grade">With its submission's assignment, cohort and trainee.</param>
    /// <exception cref="Refusal"><c>Appeal.Again</c>, <c>Appeal.NotRead</c>, <c>Appeal.ReasonMissing</c>, <c>PlainWords.TooLong</c>.</exception>
    public static async Task Appeal(this DbContext db, Grade grade, string? reason, School school, DateTimeOffset received, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Set<Appeal>().AnyAsync(a => a.SubmissionId == grade.SubmissionId, cancellation)) throw new Refusal("Appeal.Again");
        var appeal = new Appeal(grade, reason, now);
        var (submission, cohortId) = (grade.Submission, grade.Submission.Assignment.CohortId);
        var graders = await db.Set<Grade>().IgnoreQueryFilters().Where(g => g.SubmissionId == grade.SubmissionId && g.SavedById != null).Select(g => g.SavedById!.Value).ToListAsync(cancellation);
        var judge = await db.AnotherTrainer(cohortId, graders, cancellation) ?? await db.AnotherTrainer(cohortId, grade.SavedById is { } grader ? [grader] : [], cancellation) ?? grade.SavedById;
        db.AddRange(
            appeal, new Wait(submission, WaitPart.Appeal, judge, now, submission.Assignment.PromisedFor(now)),
            new JournalEntry(JournalDeed.AppealRaised, submission.Membership.Person, submission.Id, received, now));
        foreach (var trainer in await db.Set<Membership>().WhoReads(cohortId, judge, now).Select(m => m.Person).ToListAsync(cancellation)) db.Add(AppealLetters.Raised(appeal, trainer, school, now));
    }

    /// <param name="grade">With its marks and rules, its submission's assignment and trainee.</param>
    /// <exception cref="Refusal">As the appeal's own rule.</exception>
    public static async Task Decide(this DbContext db, Appeal appeal, AppealOutcome outcome, string? answer, IReadOnlyDictionary<string, decimal?> given, Grade grade, Person trainer, School school, DateTimeOffset received, DateTimeOffset now, CancellationToken cancellation)
    {
        appeal.Decide(outcome, answer, given, grade, trainer, await db.IsAlone(grade.Submission.Assignment.CohortId, cancellation), now);
        await db.EndWaits(w => w.SubmissionId == grade.SubmissionId && w.Part == WaitPart.Appeal, cancellation);
        db.Add(new JournalEntry(outcome == AppealOutcome.Changed ? JournalDeed.AppealChanged : JournalDeed.AppealUpheld, trainer, grade.SubmissionId, received, now, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"version {grade.Version}")));
        db.Add(AppealLetters.ForTrainee(appeal, school, now));
        if (grade.SavedById is { } graderId && graderId != trainer.Id) db.Add(AppealLetters.ForGrader(appeal, await db.Set<Person>().SingleAsync(p => p.Id == graderId, cancellation), school, now));
    }

    /// <summary>Whether one trainer only teaches the edition.</summary>
    public static async Task<bool> IsAlone(this DbContext db, Guid cohortId, CancellationToken cancellation) =>
        await db.Set<Membership>().CountAsync(m => m.CohortId == cohortId && m.Role == Role.Trainer, cancellation) < 2;
}
