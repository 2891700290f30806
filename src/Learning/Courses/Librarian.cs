using System.Collections.Immutable;
using Learning.Courses.Reading;

namespace Learning.Courses;

/// <summary>Where the courses lie.</summary>
/// <param name="IsWatched">Whether changed files are read again while the program runs.</param>
public sealed record ContentFolder(string Path, bool IsWatched = true);

/// <summary>
/// Holds the library that pages are served from, and swaps it whole. A course that gets errors stays as it last was without any;
/// the errors stand among the problems. A course that never was without errors is served as far as it can be read.
/// </summary>
public sealed class Librarian
{
    private readonly Lock reloading = new();
    private readonly ContentReader reader;
    private readonly Lazy<Library> first;
    private volatile Library? newer;

    public Librarian(ContentFolder folder)
    {
        reader = new ContentReader(folder.Path);
        first = new(() => reader.Read());
    }

    /// <summary>Read when it is first asked for.</summary>
    public Library Current => newer ?? first.Value;

    /// <summary>After every reading but the first.</summary>
    public event EventHandler? Reloaded;

    /// <summary>Reads again what has changed in the folder. Never throws for what is in it.</summary>
    /// <param name="changed">Whole paths of everything that has changed; null to look for oneself.</param>
    public Library Reload(IReadOnlyCollection<string>? changed = null)
    {
        lock (reloading)
        {
            var last = Current;
            var read = reader.Read(changed);
            newer = read with { Courses = Keep(last, read) };
        }

        Reloaded?.Invoke(this, EventArgs.Empty);
        return Current;
    }

    private static ImmutableArray<Course> Keep(Library last, Library read)
    {
        var broken = read.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.File.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var kept = last.Courses.Where(c => broken.Contains(c.Folder) || broken.Contains(".")).ToImmutableArray();
        return [.. kept.Concat(read.Courses.Where(c => kept.All(k => k.Id != c.Id && k.Folder != c.Folder))).OrderBy(c => c.Folder, StringComparer.Ordinal)];
    }
}
