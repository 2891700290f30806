using System.Globalization;
using Learning.Essays;
using Learning.Mail;

namespace Learning.Grading;

/// <summary>Tells the trainee that marks and comments can be read. Says no mark itself: the page shows it beside the text.</summary>
public static class ReleaseLetter
{
    private static readonly Words Words = new(Words.OfSchool);

    public static Letter For(Grade grade, School school, DateTimeOffset now)
    {
        var submission = grade.Submission;
        var trainee = submission.Membership.Person;
        var culture = Receipt.LettersIn(trainee.Language);
        var text = new LetterText(culture, Words.In(culture, "Letter.Released.Subject", submission.Assignment.Title), school) { Thread = Receipt.ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainee.FirstName))
            .Paragraph(Words.In(culture, "Letter.Released.Opening", submission.Assignment.Title))
            .Link(Words.In(culture, "Letter.Released.Link"), school.Link($"/homework/{submission.AssignmentId}/submissions/{submission.Number.ToString(CultureInfo.InvariantCulture)}/result"));
        return new Letter(trainee, "released", grade.SubmissionId.ToString(), text, now);
    }
}
