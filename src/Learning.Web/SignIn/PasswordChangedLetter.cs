using Learning.Mail;
using Learning.People;

namespace Learning.Web.SignIn;

/// <summary>Tells somebody that their password is another now, and what to do if it was not they who changed it.</summary>
public static class PasswordChangedLetter
{
    public const string Kind = "password-changed";

    private static readonly Words Words = new(Words.OfSchool);

    public static Letter For(Person person, School school, DateTimeOffset now)
    {
        var culture = person.LanguageOfLetters();
        var text = new LetterText(culture, Words.In(culture, "Letter.PasswordChanged.Subject"), school)
            .Paragraph(Words.In(culture, "Letter.Greeting", person.FirstName))
            .Paragraph(Words.In(culture, "Letter.PasswordChanged.Opening", person.Email!))
            .Paragraph(Words.In(culture, "Letter.PasswordChanged.Closing"))
            .Link(Words.In(culture, "Letter.PasswordChanged.Link"), school.Link("/forgotten-password"));
        return new Letter(person, Kind, Guid.CreateVersion7().ToString(), text, now);
    }
}
