using System.Globalization;
using Learning.Essays;
using Learning.Mail;
using Learning.People;

namespace Learning.Grading.Waiting;

/// <summary>Tells the trainer that a work waits longer than the trainee was promised.</summary>
internal static class OverdueLetter
{
    public const string Kind = "overdue";

    private static readonly Words Words = new(Words.OfSchool);

    /// <param name="submission">With its assignment, its cohort and the trainee.</param>
    public static Letter For(Person trainer, Wait wait, Submission submission, School school, DateTimeOffset now)
    {
        var culture = trainer.LanguageOfLetters();
        var (title, zone) = (submission.Assignment.Title, submission.Assignment.Zone);
        var text = new LetterText(culture, Words.In(culture, "Letter.Overdue.Subject", title), school) { Thread = Byline.ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainer.FirstName))
            .Paragraph(Words.In(culture, wait.Part == WaitPart.Appeal ? "Letter.Overdue.Appeal" : "Letter.Overdue.Opening", Byline.Of(submission, isReleased: wait.Part == WaitPart.Appeal, culture), title))
            .Fact(Words.In(culture, "Receipt.Cohort"), submission.Assignment.Cohort.Name)
            .Fact(Words.In(culture, "Letter.Overdue.Since"), Moments.Minute(wait.Since, zone, culture))
            .Fact(Words.In(culture, "Letter.Overdue.Promised"), Moments.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(wait.PromisedAt!.Value.AddSeconds(-1), zone).DateTime), culture))
            .Link(Words.In(culture, "Letter.EssayArrived.Link"), school.Link(wait.Part == WaitPart.Appeal ? $"/grading/{submission.Id}/appeal" : $"/grading/{submission.Id}"));
        return new Letter(trainer, Kind, Occurrence(wait), text, now);
    }

    public static string Occurrence(Wait wait) => string.Create(CultureInfo.InvariantCulture, $"{wait.SubmissionId}.{wait.Part}");
}
