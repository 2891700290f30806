using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Learning.Benchmarks.Load;
using Learning.Benchmarks.Rendering;
using Learning.Courses;
using Learning.Courses.Search;
using Learning.Lessons;
using Learning.Lessons.Search;

namespace Learning.Benchmarks.Search;

/// <summary>How long an answer takes in a course of 10,000 lessons of 500 words, and in one of 100 beside it.</summary>
internal static class SearchRun
{
    private const int Searches = 400;
    private const int MostMilliseconds = 25;

    private static readonly string[] Typed = ["standard", "obsługa klienta", "rekl", "kto jest klientem wewnętrznym", "st", "piekarnia w sobotę", "nieistniejące słowo", "zasada pareto w firm"];

    public static async Task<int> Run()
    {
        var (small, large) = (await Measure(100), await Measure(10_000));
        Figure[] figures =
        [
            new("search over 100 lessons, p95", Milliseconds(small.P95)),
            new("search over 10,000 lessons, p95", Milliseconds(large.P95), $"at most {MostMilliseconds} ms", large.P95.TotalMilliseconds <= MostMilliseconds),
            new("ratio of the two", string.Create(CultureInfo.InvariantCulture, $"{large.P95 / small.P95:0.0}")),
            new("making the index of 10,000 lessons", string.Create(CultureInfo.InvariantCulture, $"{large.Making.TotalSeconds:0.0} s")),
        ];
        Figure.Print(figures);
        return figures.All(f => f.IsMet != false) ? 0 : 1;
    }

    private static async Task<(TimeSpan Making, TimeSpan P95)> Measure(int lessons)
    {
        var library = new Library([CourseOf(lessons)], []);
        using var index = new SearchIndex();
        var making = Stopwatch.GetTimestamp();
        index.Take(library);
        var made = Stopwatch.GetElapsedTime(making);
        foreach (var typed in Typed) await Find(index, typed);
        var times = new List<TimeSpan>();
        for (var i = 0; i < Searches; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await Find(index, Typed[i % Typed.Length]);
            times.Add(Stopwatch.GetElapsedTime(begun));
        }

        return (made, times.Order().ElementAt(Searches * 95 / 100));
    }

    private static Task<IReadOnlyList<SearchHit>> Find(SearchIndex index, string typed) =>
        index.Find(SearchQuery.Of(typed), [new SearchRight("generated", WithDrafts: false)], CultureInfo.GetCultureInfo("pl"));

    private static Course CourseOf(int lessons) =>
        new("generated", "pl", "Europe/Warsaw", Untranslated(new CourseText("Kurs", "Wygenerowany.", [])), [.. Enumerable.Range(0, lessons).Select(LessonOf)], []);

    private static Lesson LessonOf(int number)
    {
        var text = SampleTexts.Essay(500, number);
        var title = string.Join(' ', text.Split(' ').Skip(number % 50).Take(4));
        return new Lesson($"lekcja-{number}", $"lekcja-{number}", Untranslated(new LessonText(title, text[..120], [], LessonMarkdown.Render(text, "pl"), [])), 10, IsPublished: true, null, []);
    }

    private static Translated<T> Untranslated<T>(T text) => new("pl", text, ImmutableDictionary<string, T>.Empty);

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");
}
