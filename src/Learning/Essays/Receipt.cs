using System.Globalization;
using Learning.Homework;
using Learning.Mail;

namespace Learning.Essays;

/// <summary>The letters that a hand-in sends: the receipt to the trainee, the news to the trainer.</summary>
public static class Receipt
{
    private static readonly Words Words = new(Words.OfSchool);

    /// <summary>With the whole text, and as a file whose bytes have the SHA-256 that the receipt states.</summary>
    public static Letter For(Submission submission, School school, DateTimeOffset now)
    {
        var trainee = submission.Membership.Person;
        var culture = LettersIn(trainee.Language);
        var text = new LetterText(culture, Words.In(culture, "Letter.Receipt.Subject", submission.Assignment.Title), school) { Thread = ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainee.FirstName))
            .Paragraph(Words.In(culture, OpeningOf(submission), submission.Assignment.Title, submission.Number, submission.HandedInBy?.Name ?? ""))
            .Received(submission, culture)
            .Fact(Words.In(culture, "Receipt.Deadline"), Moments.Deadline(submission.DueAt, submission.Assignment.Zone, culture))
            .Fact(Words.In(culture, "Receipt.Source"), Moments.Source(submission.Source, submission.SourceBy?.Name, culture))
            .Standing(submission, culture)
            .Fact(Words.In(culture, "Receipt.WordCount"), submission.WordCount.ToString("N0", culture))
            .Fact("SHA-256", submission.Sha256)
            .Fact(Words.In(culture, "Receipt.Code"), ReceiptCode.Shown(submission.ReceiptCode))
            .Fact(Words.In(culture, "Receipt.CheckAt"), school.Link($"/receipts/{submission.ReceiptCode}").AbsoluteUri)
            .Link(Words.In(culture, "Letter.Receipt.Link"), school.Link($"/homework/{submission.AssignmentId}/submissions/{submission.Number.ToString(CultureInfo.InvariantCulture)}"))
            .Quotation(submission.Text)
            .Attach("essay.txt", submission.Text);
        return new Letter(trainee, "receipt", submission.Id.ToString(), text, now);
    }

    private static string OpeningOf(Submission submission) =>
        submission.IsAutomatic ? "Letter.Receipt.AutomaticOpening" : submission.HandedInById is null ? "Letter.Receipt.Opening" : "Letter.Receipt.OnBehalfOpening";

    /// <summary>To the responsible trainer, with a link that opens exactly this essay. Says no name where there is none until the release.</summary>
    public static Letter ForTrainer(People.Person trainer, Submission submission, School school, DateTimeOffset now)
    {
        var culture = LettersIn(trainer.Language);
        var (name, title, isBlind) = (submission.Membership.Person.Name, submission.Assignment.Title, submission.Assignment.IsBlind);
        var subject = isBlind ? Words.In(culture, "Letter.EssayArrived.BlindSubject", title) : Words.In(culture, "Letter.EssayArrived.Subject", name, title);
        var text = new LetterText(culture, subject, school) { Thread = isBlind ? $"{submission.AssignmentId:N}" : ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainer.FirstName))
            .Paragraph(isBlind ? Words.In(culture, "Letter.EssayArrived.BlindOpening", title) : Words.In(culture, "Letter.EssayArrived.Opening", name, title))
            .Fact(Words.In(culture, "Receipt.Cohort"), submission.Assignment.Cohort.Name)
            .Received(submission, culture)
            .Standing(submission, culture)
            .Fact(Words.In(culture, "Receipt.Number"), submission.Number.ToString(culture))
            .Fact(Words.In(culture, "Receipt.WordCount"), submission.WordCount.ToString("N0", culture))
            .Link(Words.In(culture, "Letter.EssayArrived.Link"), school.Link($"/grading/{submission.Id}"));
        return new Letter(trainer, "essay-arrived", submission.Id.ToString(), text, now);
    }

    /// <summary>How work received after its deadline counts; null for what came in time.</summary>
    public static string? Standing(bool isAfterDeadline, bool isLate, int penaltyPercent, CultureInfo culture) => (isAfterDeadline, isLate, penaltyPercent) switch
    {
        (false, _, _) => null,
        (_, false, _) => Words.In(culture, "Receipt.NotLate"),
        (_, _, 0) => Words.In(culture, "Receipt.Late"),
        _ => Words.In(culture, "Receipt.LateWithPenalty", penaltyPercent),
    };

    private static LetterText Received(this LetterText text, Submission submission, CultureInfo culture)
    {
        var zone = submission.Assignment.Zone;
        return text.Fact(Words.In(culture, "Receipt.ReceivedAt"), $"{Moments.Time(submission.ReceivedAt, zone, culture)} ({Moments.City(zone, culture)})");
    }

    private static LetterText Standing(this LetterText text, Submission submission, CultureInfo culture) =>
        Standing(submission.IsAfterDeadline, submission.WasLate, submission.PenaltyPercent, culture) is { } standing ? text.Fact(Words.In(culture, "Receipt.Standing"), standing) : text;

    /// <summary>Letters about one trainee's work on one assignment make one thread.</summary>
    public static string ThreadOf(Submission submission) => LetterThread.Of(submission.AssignmentId, submission.MembershipId);

    public static CultureInfo LettersIn(string? language) => CultureInfo.GetCultureInfo(language ?? "pl");
}
