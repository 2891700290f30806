using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;
using Learning.Courses;
using Learning.Lessons;

namespace Learning.Grading.Similarity;

/// <summary>What everybody who writes this homework was given: the prompt, the rubric, the lessons. To repeat it is no sign of anything.</summary>
public sealed partial class CommonGround
{
    private readonly FrozenSet<ulong> shingles;

    /// <param name="homework">Names the homework; essays of another have other fingerprints.</param>
    public CommonGround(string homework, IEnumerable<string> texts)
    {
        Seed = StableHash.Of(homework);
        shingles = texts.SelectMany(HashesOf).ToFrozenSet();
    }

    /// <summary>In every language that the course is in.</summary>
    public static CommonGround Of(Course course, Brief brief)
    {
        var prompt = All(brief.Text).SelectMany(text => new[] { text.Title, text.Summary, PlainOf(text.Prompt) }.Concat(text.Objectives));
        var rubric = brief.Rubric.Criteria.SelectMany(c => All(c.Text).Concat(c.Levels.SelectMany(level => All(level.Text)))).Select(text => $"{text.Title} {text.Description}");
        var lessons = course.Lessons.Select(lesson => lesson.Text).Concat(course.Glossary is { } glossary ? [glossary] : []).SelectMany(All)
            .SelectMany(text => new[] { text.Title, text.Summary, PlainOf(text.Body) }.Concat(text.Objectives));
        return new CommonGround($"{course.Id}\n{brief.Id}", prompt.Concat(rubric).Concat(lessons));
    }

    internal ulong Seed { get; }

    internal bool Contains(ulong shingle) => shingles.Contains(shingle);

    private IEnumerable<ulong> HashesOf(string text)
    {
        var words = EssayWords.Of(text);
        for (var i = 0; i + Shingles.Length <= words.Length; i++) yield return Shingles.HashOf(words.AsSpan(i, Shingles.Length), Seed);
    }

    private static IEnumerable<T> All<T>(Translated<T> text) => text.Translations.Values.Prepend(text.Original);

    private static string PlainOf(Prose prose) =>
        string.Join(' ', prose.Parts.OfType<ProsePart.Html>().Select(html => WebUtility.HtmlDecode(Tag().Replace(html.Markup, " "))));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
