using System.Globalization;
using Learning.Homework;
using Learning.Mail;
using Learning.People;

namespace Learning.Essays;

/// <summary>The letter to a trainer after a deadline.</summary>
internal static class PassedLetter
{
    public const string Kind = "deadline-passed";

    private static readonly Words Words = new(Words.OfSchool);

    /// <param name="Deadline">In force for this trainee.</param>
    internal sealed record Line(string Name, bool HasHandedIn, bool IsExcused, Deadline Deadline);

    public static Letter For(Person trainer, Assignment assignment, string occurrence, IReadOnlyList<Line> trainees, School school, DateTimeOffset now)
    {
        var culture = trainer.LanguageOfLetters();
        var behind = trainees.Where(t => t is { HasHandedIn: false, IsExcused: false }).ToLookup(t => t.Deadline.StateAt(now) == DeadlineState.Open);
        var text = new LetterText(culture, Words.In(culture, "Letter.Passed.Subject", assignment.Title), school) { Thread = $"{assignment.Id:N}" }
            .Paragraph(Words.In(culture, "Letter.Greeting", trainer.FirstName))
            .Paragraph(Words.In(culture, "Letter.Passed.Opening", assignment.Title, assignment.Cohort.Name))
            .Fact(Words.In(culture, "Letter.Deadline"), Moments.Deadline(assignment.DeadlineOf(null), culture))
            .Fact(Words.In(culture, "Letter.Passed.HandedIn"), assignment.IsBlind ? trainees.Count(t => t.HasHandedIn).ToString(culture) : List(trainees.Where(t => t.HasHandedIn).Select(t => t.Name), culture))
            .Fact(Words.In(culture, "Letter.Passed.Missing"), List(behind[false].Select(t => t.Name), culture))
            .Fact(Words.In(culture, "Letter.Passed.MoreTime"), List(behind[true].Select(t => $"{t.Name} – {Moments.Deadline(t.Deadline, culture)}"), culture))
            .Fact(Words.In(culture, "Letter.Passed.Excused"), List(trainees.Where(t => t is { HasHandedIn: false, IsExcused: true }).Select(t => t.Name), culture))
            .Link(Words.In(culture, "Letter.Passed.Link"), school.Link("/grading"));
        return new Letter(trainer, Kind, occurrence, text, now);
    }

    private static string List(IEnumerable<string> names, CultureInfo culture) =>
        names.ToList() is { Count: > 0 } list ? string.Join('\n', list) : Words.In(culture, "Letter.Passed.Nobody");
}
