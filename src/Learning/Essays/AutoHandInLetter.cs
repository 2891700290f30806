using Learning.Homework;
using Learning.Mail;

namespace Learning.Essays;

/// <summary>Tells a trainee that their draft could not be handed in at the deadline, and why.</summary>
internal static class AutoHandInLetter
{
    private static readonly Words Words = new(Words.OfSchool);

    public static Letter NotHandedIn(AutoHandIn wish, Deadline deadline, Refusal refusal, School school, DateTimeOffset now)
    {
        var trainee = wish.Membership.Person;
        var culture = trainee.LanguageOfLetters();
        var text = new LetterText(culture, Words.In(culture, "Letter.NotHandedIn.Subject", wish.Assignment.Title), school) { Thread = LetterThread.Of(wish.AssignmentId, wish.MembershipId) }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainee.FirstName))
            .Paragraph(Words.In(culture, "Letter.NotHandedIn.Opening", wish.Assignment.Title))
            .Fact(Words.In(culture, "Receipt.Deadline"), Moments.Deadline(deadline, culture))
            .Fact(Words.In(culture, "Letter.Deadline.Why"), Words.In(culture, $"Refusal.{refusal.Code}", [.. refusal.Arguments]))
            .Paragraph(Words.In(culture, "Letter.NotHandedIn.Closing"))
            .Link(Words.In(culture, "Letter.Homework.Link"), school.Link($"/homework/{wish.AssignmentId}"));
        return new Letter(trainee, "not-handed-in", Reminder.OccurrenceOf(wish.AssignmentId, deadline), text, now);
    }
}
