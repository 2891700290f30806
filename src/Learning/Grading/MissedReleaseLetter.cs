using Learning.Essays;
using Learning.Mail;
using Learning.People;

namespace Learning.Grading;

/// <summary>Tells the trainer that a grade was not released at its time, because a criterion was no longer judged.</summary>
public static class MissedReleaseLetter
{
    private static readonly Words Words = new(Words.OfSchool);

    public static Letter For(Grade grade, Person trainer, School school, DateTimeOffset now)
    {
        var submission = grade.Submission;
        var culture = Receipt.LettersIn(trainer.Language);
        var text = new LetterText(culture, Words.In(culture, "Letter.ReleaseMissed.Subject", submission.Assignment.Title), school) { Thread = Byline.ThreadOf(submission) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainer.FirstName))
            .Paragraph(Words.In(culture, "Letter.ReleaseMissed.Opening", Byline.Of(submission, isReleased: false, culture), submission.Assignment.Title))
            .Link(Words.In(culture, "Letter.ReleaseMissed.Link"), school.Link($"/grading/{submission.Id}"));
        return new Letter(trainer, "release-missed", ReleaseLetter.Occurrence(grade), text, now);
    }
}
