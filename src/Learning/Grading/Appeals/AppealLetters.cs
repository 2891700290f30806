using Learning.Essays;
using Learning.Homework;
using Learning.Mail;
using Learning.People;

namespace Learning.Grading.Appeals;

/// <summary>The letters about an appeal: to the trainer who decides, then to the trainee and to whoever gave the grade. They say no mark: the page shows it beside the text.</summary>
public static class AppealLetters
{
    private static readonly Words Words = new(Words.OfSchool);

    public static Letter Raised(Appeal appeal, Person trainer, School school, DateTimeOffset now)
    {
        var submission = appeal.Submission;
        var culture = trainer.LanguageOfLetters();
        var (name, title) = (submission.Membership.Person.Name, submission.Assignment.Title);
        var text = new LetterText(culture, Words.In(culture, "Letter.AppealRaised.Subject", title), school) { Thread = Byline.ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainer.FirstName))
            .Paragraph(Words.In(culture, "Letter.AppealRaised.Opening", name, title))
            .Quotation(appeal.Reason)
            .Link(Words.In(culture, "Letter.AppealRaised.Link"), school.Link($"/grading/{submission.Id}/appeal"));
        return new Letter(trainer, "appeal-raised", appeal.Id.ToString(), text, now);
    }

    public static Letter ForTrainee(Appeal appeal, School school, DateTimeOffset now)
    {
        var submission = appeal.Submission;
        var trainee = submission.Membership.Person;
        var culture = trainee.LanguageOfLetters();
        var text = new LetterText(culture, Words.In(culture, "Letter.AppealDecided.Subject", submission.Assignment.Title), school) { Thread = Receipt.ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainee.FirstName))
            .Paragraph(Words.In(culture, $"Letter.Appeal{appeal.Outcome}.Opening", appeal.DecidedBy!.Name, submission.Assignment.Title))
            .Quotation(appeal.Answer)
            .Link(Words.In(culture, "Letter.AppealDecided.Link"), school.Link(ReleaseLetter.ResultOf(submission)));
        return new Letter(trainee, Kind, appeal.Id.ToString(), text, now);
    }

    public static Letter ForGrader(Appeal appeal, Person grader, School school, DateTimeOffset now)
    {
        var submission = appeal.Submission;
        var culture = grader.LanguageOfLetters();
        var text = new LetterText(culture, Words.In(culture, "Letter.AppealDecided.Subject", submission.Assignment.Title), school) { Thread = Byline.ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", grader.FirstName))
            .Paragraph(Words.In(culture, $"Letter.Appeal{appeal.Outcome}.GradersOpening", appeal.DecidedBy!.Name, submission.Assignment.Title, submission.Membership.Person.Name))
            .Quotation(appeal.Answer)
            .Link(Words.In(culture, "Letter.AppealRaised.Link"), school.Link($"/grading/{submission.Id}/appeal"));
        return new Letter(grader, Kind, appeal.Id.ToString(), text, now);
    }

    private const string Kind = "appeal-decided";
}
