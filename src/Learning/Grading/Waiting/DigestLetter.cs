using System.Globalization;
using Learning.Mail;
using Learning.People;

namespace Learning.Grading.Waiting;

/// <summary>A work as the letter of the day lists it.</summary>
internal sealed record ArrivedWork(Guid Id, string Name, int? Alias, bool IsBlind, string Title, string Cohort, string TimeZone, DateTimeOffset ReceivedAt, int WordCount);

/// <summary>The letter of the day: what has arrived and waits, each with a link that opens exactly it.</summary>
internal static class DigestLetter
{
    public const string Kind = "digest";

    /// <summary>How many works are listed one by one; the queue has all of them.</summary>
    public const int Most = 50;

    private static readonly Words Words = new(Words.OfSchool);

    /// <param name="works">At least one.</param>
    public static Letter For(Person trainer, IReadOnlyList<ArrivedWork> works, School school, DateTimeOffset now)
    {
        var culture = trainer.LanguageOfLetters();
        var text = new LetterText(culture, Words.Count(culture, "Letter.Digest.Subject", works.Count), school)
            .Paragraph(Words.In(culture, "Letter.Greeting", trainer.FirstName))
            .Paragraph(Words.In(culture, "Letter.Digest.Opening"));
        foreach (var work in works.Take(Most)) text.Link(Byline.Of(work.Name, work.IsBlind ? work.Alias ?? 0 : null, culture), school.Link($"/grading/{work.Id}")).Paragraph(DetailsOf(work, culture));
        if (works.Count > Most) text.Paragraph(Words.Count(culture, "Letter.Digest.More", works.Count - Most));
        text.Link(Words.In(culture, "Letter.Digest.Link"), school.Link("/grading"))
            .Paragraph(Words.In(culture, "Letter.Digest.Why", school.Link("/account").AbsoluteUri));
        return new Letter(trainer, Kind, works[0].Id.ToString(), text, now);
    }

    private static string DetailsOf(ArrivedWork work, CultureInfo culture)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(work.TimeZone);
        return Words.In(culture, "Letter.Digest.Work", work.Title, work.Cohort, $"{Moments.Time(work.ReceivedAt, zone, culture)} ({Moments.City(zone, culture)})", work.WordCount);
    }
}
