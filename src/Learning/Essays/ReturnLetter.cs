using System.Globalization;
using Learning.Mail;

namespace Learning.Essays;

/// <summary>Tells the trainee that the work came back, why, and until when the next attempt is awaited.</summary>
public static class ReturnLetter
{
    public const string Kind = "returned";

    private static readonly Words Words = new(Words.OfSchool);

    public static Letter For(Return back, School school, DateTimeOffset now)
    {
        var submission = back.Submission;
        var trainee = submission.Membership.Person;
        var culture = trainee.LanguageOfLetters();
        var text = new LetterText(culture, Words.In(culture, "Letter.Returned.Subject", submission.Assignment.Title), school) { Thread = Receipt.ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainee.FirstName))
            .Paragraph(Words.In(culture, "Letter.Returned.Opening", back.By.Name, submission.Assignment.Title, submission.Number))
            .Quotation(back.Words)
            .Fact(Words.In(culture, "Letter.Returned.Due"), Moments.Deadline(back.DueAt, submission.Assignment.Zone, culture))
            .Link(Words.In(culture, "Letter.Returned.Link"), school.Link(PathOf(submission)));
        return new Letter(trainee, Kind, back.Id.ToString(), text, now);
    }

    /// <summary>Where the trainee reads the comments.</summary>
    public static string PathOf(Submission submission) =>
        string.Create(CultureInfo.InvariantCulture, $"/homework/{submission.AssignmentId}/submissions/{submission.Number}/returned");
}
