using System.Globalization;
using Learning.Mail;
using Learning.People;

namespace Learning.Homework;

/// <summary>The letters about more time: to the trainer who decides, and to both sides once it is decided.</summary>
public static class ExtensionLetters
{
    /// <summary>What the link to a decision is signed for.</summary>
    public const string Purpose = "decide-extension";

    /// <summary>How long that link is good.</summary>
    public static readonly TimeSpan LinkHolds = TimeSpan.FromDays(14);

    private static readonly Words Words = new(Words.OfSchool);

    /// <param name="deadline">In force for the trainee. Graded without names it is not said: the date of a work sent back would tell whose it is.</param>
    /// <param name="decide">Opens the page that decides, without a sign-in.</param>
    public static Letter Asked(Extension extension, Deadline deadline, Person trainer, Uri decide, School school, DateTimeOffset now)
    {
        var culture = trainer.LanguageOfLetters();
        var name = extension.Membership.Person.Name;
        var text = new LetterText(culture, Words.In(culture, "Letter.ExtensionAsked.Subject", name, extension.Assignment.Title), school) { Thread = ThreadOf(extension) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainer.FirstName))
            .Paragraph(Words.In(culture, "Letter.ExtensionAsked.Opening", name, extension.Assignment.Title))
            .Fact(Words.In(culture, "Receipt.Cohort"), extension.Assignment.Cohort.Name);
        if (!extension.Assignment.IsBlind) text.Fact(Words.In(culture, "Letter.Deadline.Now"), Moments.Deadline(deadline, culture));
        text.Fact(Words.In(culture, "Letter.ExtensionAsked.Until"), Moments.Deadline(extension.AskedFor, deadline.Zone, culture))
            .Quotation(extension.Reason)
            .Link(Words.In(culture, "Letter.ExtensionAsked.Link"), decide)
            .Paragraph(Words.In(culture, "Letter.ExtensionAsked.Closing", Moments.Minute(now + LinkHolds, deadline.Zone, culture)));
        return new Letter(trainer, "extension-asked", extension.Id.ToString(), text, now);
    }

    /// <param name="before">In force until the decision.</param>
    public static Letter ForTrainee(Extension extension, Deadline before, School school, DateTimeOffset now)
    {
        var trainee = extension.Membership.Person;
        var culture = trainee.LanguageOfLetters();
        var text = new LetterText(culture, Words.In(culture, $"Letter.Extension{extension.State}.Subject", extension.Assignment.Title), school) { Thread = ThreadOf(extension) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainee.FirstName))
            .Paragraph(Words.In(culture, $"Letter.Extension{extension.State}.Opening", extension.DecidedBy!.Name, extension.Assignment.Title));
        return new Letter(trainee, Kind, extension.Id.ToString(), Outcome(text, extension, before, saysBefore: true, culture)
            .Link(Words.In(culture, "Letter.Homework.Link"), school.Link($"/homework/{extension.AssignmentId}")), now);
    }

    public static Letter ForTrainer(Extension extension, Deadline before, Person trainer, School school, DateTimeOffset now)
    {
        var culture = trainer.LanguageOfLetters();
        var name = extension.Membership.Person.Name;
        var text = new LetterText(culture, Words.In(culture, $"Letter.Extension{extension.State}.TrainersSubject", name, extension.Assignment.Title), school) { Thread = ThreadOf(extension) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainer.FirstName))
            .Paragraph(Words.In(culture, $"Letter.Extension{extension.State}.TrainersOpening", name, extension.Assignment.Title, extension.DecidedBy!.Name));
        return new Letter(trainer, Kind, extension.Id.ToString(), Outcome(text, extension, before, saysBefore: !extension.Assignment.IsBlind, culture)
            .Link(Words.In(culture, "Letter.Deadlines.Link"), school.Link($"/deadlines/{extension.AssignmentId}")), now);
    }

    private const string Kind = "extension-decided";

    private static LetterText Outcome(LetterText text, Extension extension, Deadline before, bool saysBefore, CultureInfo culture)
    {
        if (saysBefore) text.Fact(Words.In(culture, extension.GrantedTo is null ? "Letter.Deadline.Stays" : "Letter.Deadline.Old"), Moments.Deadline(before, culture));
        if (extension.GrantedTo is { } until) text.Fact(Words.In(culture, "Letter.Deadline.New"), Moments.Deadline(until, before.Zone, culture));
        return extension.Answer.Length > 0 ? text.Quotation(extension.Answer) : text;
    }

    private static string ThreadOf(Extension extension) => LetterThread.Of(extension.AssignmentId, extension.MembershipId);
}
