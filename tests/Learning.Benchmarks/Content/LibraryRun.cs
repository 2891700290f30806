using System.Diagnostics;
using System.Globalization;
using Learning.Benchmarks.Load;
using Learning.Courses;
using Learning.Courses.Search;

namespace Learning.Benchmarks.Content;

/// <summary>A course of 10,000 lessons of 500 words: how long it takes to load, in how much memory, and to follow one changed file.</summary>
internal static class LibraryRun
{
    private const int Lessons = 10_000;
    private const int Changes = 40;
    private const int MostSeconds = 10, MostMebibytes = 500, MostMilliseconds = 200;

    public static int Run()
    {
        using var course = new GeneratedCourse(Lessons);
        var loading = Stopwatch.StartNew();
        var librarian = new Librarian(new ContentFolder(course.Folder));
        var library = librarian.Current;
        var loaded = loading.Elapsed;
        using var index = new SearchIndex();
        index.Take(library);
        var searchable = loading.Elapsed;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1024 / 1024;
        var held = GC.GetTotalMemory(forceFullCollection: true);
        if (library is not { Problems: [], Courses: [{ Lessons.Length: Lessons }] }) throw new InvalidOperationException($"The course was not read as it was meant: {library.Problems.FirstOrDefault()}.");

        var reloads = Enumerable.Range(0, Changes).Select(i => Reload(course, librarian, index, i * (Lessons / Changes))).Order().ToList();
        var p95 = reloads[Changes * 95 / 100];
        Figure[] figures =
        [
            new("loading 10,000 lessons", Seconds(loaded), $"at most {MostSeconds} s", loaded.TotalSeconds <= MostSeconds),
            new("the same, until they can be searched", Seconds(searchable)),
            new("memory of the process until then, at most", $"{peak} MiB", $"at most {MostMebibytes} MiB", peak <= MostMebibytes),
            new("memory that is held", $"{held / 1024 / 1024} MiB"),
            new("reloading one changed file, search included, p50", Milliseconds(reloads[Changes / 2])),
            new("reloading one changed file, search included, p95", Milliseconds(p95), $"under {MostMilliseconds} ms", p95.TotalMilliseconds < MostMilliseconds),
            new("looking for the changed file oneself", Milliseconds(Reload(course, librarian, index, 1, isKnown: false))),
        ];
        Figure.Print(figures);
        return figures.All(f => f.IsMet != false) ? 0 : 1;
    }

    private static TimeSpan Reload(GeneratedCourse course, Librarian librarian, SearchIndex index, int lesson, bool isKnown = true)
    {
        var before = librarian.Current.Courses[0].Lessons;
        var path = course.Change(lesson);
        var begun = Stopwatch.GetTimestamp();
        index.Take(librarian.Reload(isKnown ? [path] : null));
        var took = Stopwatch.GetElapsedTime(begun);
        var after = librarian.Current.Courses[0].Lessons;
        if (isKnown && !Enumerable.Range(0, Lessons).Where(i => !ReferenceEquals(before[i], after[i])).SequenceEqual([lesson])) throw new InvalidOperationException("Something else was read than what had changed.");
        return took;
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");
}
