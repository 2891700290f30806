using System.Globalization;
using Learning.Mail;
using Learning.People;

namespace Learning.Web.SignIn;

/// <summary>The letter to somebody who cannot get in.</summary>
public static class ForgottenPasswordLetter
{
    public const string Kind = "forgotten-password";

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly Words Words = new(Words.OfSchool);

    /// <summary>One letter a quarter of an hour is enough, however often somebody asks.</summary>
    public static string OccurrenceAt(DateTimeOffset now) =>
        new DateTime(now.UtcTicks - (now.UtcTicks % Quarter.Ticks), DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm'Z'", CultureInfo.InvariantCulture);

    public static Letter For(Person person, Uri setPassword, School school, DateTimeOffset now)
    {
        var culture = person.LanguageOfLetters();
        var text = new LetterText(culture, Words.In(culture, "Letter.Forgotten.Subject"), school)
            .Paragraph(Words.In(culture, "Letter.Greeting", person.FirstName))
            .Paragraph(Words.In(culture, "Letter.Forgotten.Opening", person.Email!))
            .Link(Words.In(culture, "Letter.SetPassword"), setPassword)
            .Paragraph(Words.In(culture, "Letter.Forgotten.Closing"));
        return new Letter(person, Kind, OccurrenceAt(now), text, now);
    }
}
