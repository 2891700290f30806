using Learning.People;

namespace Learning.Mail;

/// <summary>Says only that letters arrive. It is handed to the transport and never stored.</summary>
public static class TestLetter
{
    private static readonly Words Words = new(Words.OfSchool);

    public static Letter For(Person recipient, School school, DateTimeOffset now)
    {
        var culture = recipient.LanguageOfLetters();
        var text = new LetterText(culture, Words.In(culture, "Letter.Test.Subject", school.Name), school).Paragraph(Words.In(culture, "Letter.Test.Words"));
        return new Letter(recipient, "test", recipient.Id.ToString(), text, now);
    }
}
