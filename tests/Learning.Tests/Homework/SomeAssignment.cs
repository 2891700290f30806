using System.Collections.Immutable;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Homework;
using Learning.Lessons;
using Learning.People;

namespace Learning.Tests.Homework;

/// <summary>A homework given to a cohort of the first half of 2026 in Warsaw, unless a test says otherwise.</summary>
internal static class SomeAssignment
{
    public static readonly DateTimeOffset Opening = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public static Person Anna { get; } = new("anna@example.pl", "Anna Nowak");

    public static Person Trainer { get; } = new("jan@example.pl", "Jan Kowal");

    public static Cohort Cohort(DateOnly? startsOn = null, DateOnly? endsOn = null, string zone = "Europe/Warsaw") =>
        new("kurs", "Wiosna", startsOn ?? new DateOnly(2026, 1, 5), endsOn ?? new DateOnly(2026, 12, 20), zone, null, Opening);

    public static Assignment Due(DueRule due, Cohort? cohort = null, Func<Brief, Brief>? with = null)
    {
        var brief = new Brief("zadanie", Text, 10, null, 3, null, null, due, null, TimeSpan.Zero, null, 0, false, null, new Rubric([]));
        return new Assignment(cohort ?? Cohort(), with?.Invoke(brief) ?? brief);
    }

    public static Membership Member(this Assignment assignment) => assignment.Cohort.Enrol(new Person($"{Guid.CreateVersion7():N}@example.pl", "Ola Maj"), Role.Trainee, Opening);

    /// <summary>The instant of a local time of the cohort that exists once.</summary>
    public static DateTimeOffset Local(this Assignment assignment, int year, int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        DueDate.LocalInstant(new DateTime(year, month, day, hour, minute, second), assignment.Zone);

    private static Translated<BriefText> Text => new("pl", new BriefText("Esej", "", new Prose([])), ImmutableDictionary<string, BriefText>.Empty);
}
