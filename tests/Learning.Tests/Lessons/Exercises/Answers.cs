using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Tests.Lessons.Exercises;

/// <summary>An exercise read from its text, and forms sent to it.</summary>
internal static class Answers
{
    public static readonly Guid Reader = new("0190f3a4-0000-7000-8000-000000000001");

    public static readonly DateTimeOffset Now = new(2027, 4, 12, 8, 0, 0, TimeSpan.Zero);

    public static T Read<T>(string markdown, string language = "pl")
        where T : Exercise
    {
        var rendered = Rendered.Of(markdown, language);
        rendered.Findings.ShouldBeEmpty();
        return Join<T>(rendered);
    }

    /// <param name="translations">In English.</param>
    public static T Join<T>(Rendered original, params IEnumerable<Rendered> translations)
        where T : Exercise =>
        original.Exercises.ShouldHaveSingleItem().Join(translations.ToImmutableDictionary(_ => "en", t => t.Exercises.Single(), StringComparer.Ordinal)).ShouldBeOfType<T>();

    public static Marked Mark(this Exercise exercise, string? state, params IEnumerable<(string Field, string Value)> fields) => exercise.Mark(Reader, state, Now, fields);

    public static Marked Mark(this Exercise exercise, Guid reader, string? state, DateTimeOffset now, params IEnumerable<(string Field, string Value)> fields) =>
        exercise.Mark(new Reply(fields.ToLookup(f => f.Field, f => f.Value, StringComparer.Ordinal), reader, state, now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw")));

    public static string Code(Func<object> act) => Should.Throw<Refusal>(() => act()).Code;
}
