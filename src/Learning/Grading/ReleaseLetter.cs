using System.Globalization;
using Learning.Essays;
using Learning.Mail;

namespace Learning.Grading;

/// <summary>Tells the trainee that marks and comments can be read. Says no mark itself: the page shows it beside the text.</summary>
public static class ReleaseLetter
{
    public const string Kind = "released";

    private static readonly Words Words = new(Words.OfSchool);

    public static Letter For(Grade grade, School school, DateTimeOffset now)
    {
        var submission = grade.Submission;
        var trainee = submission.Membership.Person;
        var culture = Receipt.LettersIn(trainee.Language);
        var text = new LetterText(culture, Words.In(culture, "Letter.Released.Subject", submission.Assignment.Title), school) { Thread = Receipt.ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainee.FirstName))
            .Paragraph(Words.In(culture, "Letter.Released.Opening", submission.Assignment.Title))
            .Link(Words.In(culture, "Letter.Released.Link"), school.Link(ResultOf(submission)));
        return new Letter(trainee, Kind, Occurrence(grade), text, now);
    }

    /// <summary>This release: one that was taken back and made again is another.</summary>
    public static string Occurrence(Grade grade) => string.Create(CultureInfo.InvariantCulture, $"{grade.SubmissionId}.{grade.Version}");

    internal static string ResultOf(Submission submission) => string.Create(CultureInfo.InvariantCulture, $"/homework/{submission.AssignmentId}/submissions/{submission.Number}/result");
}
