using System.Collections.Immutable;
using Learning.Courses.Yaml;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>What the front matter of a homework says besides its words: how much, until when, how often.</summary>
internal sealed record Conditions
{
    private const decimal MostPoints = 1000;
    private const string Levels = "levels";
    private const int MostWords = 50_000;

    public required decimal Points { get; init; }

    public required DueRule Due { get; init; }

    public required Place StatedAt { get; init; }

    private decimal? Passing { get; init; }

    private (int? Minimum, int? Maximum) Words { get; init; }

    private int? Attempts { get; init; }

    private DueRule? Opens { get; init; }

    private TimeSpan Grace { get; init; }

    private (DueRule? Until, int Penalty) Late { get; init; }

    private bool AsksHonesty { get; init; }

    private int? GradedWithin { get; init; }

    private ImmutableArray<string> Formats { get; init; }

    public GradeScale Scale { get; private init; }

    private bool IsBlind { get; init; }

    private bool IsMarkedTwice { get; init; }

    private bool ChecksSimilarity { get; init; }

    /// <summary>Null when it lacks points or a deadline.</summary>
    public static Conditions? Read(Fields front)
    {
        var scale = ReadScale(front);
        var (points, due) = (scale == GradeScale.Levels ? 0 : RequirePoints(front), RequireDue(front));
        front.Require("type");
        front.OneOf("type", "essay");
        var conditions = new Conditions
        {
            Points = points ?? 0,
            Due = due ?? new DueRule.AfterStart(0),
            StatedAt = new Place(front.File.Name, front.Find("due")?.Line ?? 1, front.Find("due")?.Column ?? 1),
            Passing = front.Points("passing", points ?? MostPoints),
            Words = ReadWords(front.Map("words")),
            Attempts = front.WholeNumber("attempts", 1, 100),
            Formats = ReadFormats(front),
            Opens = DueRuleReader.Read(front, "opens"),
            Grace = ReadGrace(front),
            Late = ReadLate(front.Map("late")),
            AsksHonesty = front.Flag("honesty") ?? false,
            Scale = scale,
            IsBlind = front.Flag("blind") ?? false,
            IsMarkedTwice = front.WholeNumber("markers", 1, 2) == 2,
            GradedWithin = front.WholeNumber("graded-within", 1, 365),
            ChecksSimilarity = front.Flag("similarity") ?? false,
        };
        conditions.CheckOrder(front);
        return points is null || due is null ? null : conditions;
    }

    public Brief ToBrief(LessonHeader header, string slug, Translated<BriefText> text, Rubric rubric) =>
        new(header.Id, text, Points, Passing, Words.Minimum, Words.Maximum, Attempts, Due, Opens, Grace, Late.Until, Late.Penalty, AsksHonesty, GradedWithin, rubric)
        {
            Slug = slug,
            IsPublished = header.IsPublished,
            Minutes = header.Minutes,
            Updated = header.Updated,
            Requires = header.Requires,
            Aliases = header.Aliases,
            StatedAt = StatedAt,
            Formats = Formats,
            Scale = Scale,
            IsBlind = IsBlind,
            IsMarkedTwice = IsMarkedTwice,
            ChecksSimilarity = ChecksSimilarity,
        };

    /// <summary>Opening, deadline and the end of late work, as far as they can be compared without an edition.</summary>
    private void CheckOrder(Fields front)
    {
        if (Opens is not null && DueRule.IsBefore(Due, Opens, orSame: Opens is DueRule.LocalTime)) front.Error(front.Find("opens")!, "due-order", "'opens' is not before 'due': nobody could hand in. Move one of them.");
        if (Late.Until is { } until && DueRule.IsBefore(until, Due, orSame: true)) front.Error(front.Find("late")!, "due-order", "'late: until' is not after 'due', so no work could be late. Move one of them, or remove 'late'.");
    }

    private static decimal? RequirePoints(Fields front) => front.Require("points") is null ? null : front.Points("points", MostPoints);

    private static DueRule? RequireDue(Fields front) => front.Require("due") is null ? null : DueRuleReader.Read(front, "due");

    private static (int?, int?) ReadWords(Fields? words)
    {
        if (words is null) return (null, null);
        var (least, most) = (words.WholeNumber("min", 0, MostWords), words.WholeNumber("max", 1, MostWords));
        if (least > most) words.Error(words.Place, "words-range", $"'min' ({least}) is greater than 'max' ({most}).");
        words.RefuseOthers();
        return (least, most);
    }

    private static ImmutableArray<string> ReadFormats(Fields front)
    {
        string[] known = ["docx", "odt", "pdf", "txt"];
        var formats = front.Texts("formats", 10);
        foreach (var unknown in formats.Except(known, StringComparer.Ordinal))
            front.Error(front.Find("formats")!, "format-unknown", $"'{unknown}' cannot be handed in. There are: {string.Join(", ", known)}.");
        return formats;
    }

    private static TimeSpan ReadGrace(Fields front)
    {
        if (front.OptionalText("grace", 50) is not { } text) return TimeSpan.Zero;
        if (Duration.Read(text) is { } grace) return grace;
        front.Error(front.Find("grace")!, "value-shape", $"'grace' takes a length of time such as 15 minutes or 1 day, not '{text}'.");
        return TimeSpan.Zero;
    }

    private static (DueRule?, int) ReadLate(Fields? late)
    {
        if (late is null) return (null, 0);
        late.Require("until");
        var (until, penalty) = (DueRuleReader.Read(late, "until"), late.WholeNumber("penalty", 0, 100) ?? 0);
        late.RefuseOthers();
        return (until, penalty);
    }

    private static GradeScale ReadScale(Fields front) => front.OneOf("scale", "points", "percent", "pass-fail", "polish", Levels) switch
    {
        "percent" => GradeScale.Percent,
        "pass-fail" => GradeScale.PassFail,
        "polish" => GradeScale.Polish,
        Levels => GradeScale.Levels,
        _ => GradeScale.Points,
    };
}
