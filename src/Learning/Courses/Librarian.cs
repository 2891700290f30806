using System.Collections.Immutable;

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
    private readonly Lock _reloading = new();
    private readonly ContentFolder _folder;
    private volatile Library _current;

    public Librarian(ContentFolder folder)
    {
        _folder = folder;
        _current = LibraryReader.Read(folder.Path);
    }

    public Library Current => _current;

    /// <summary>Reads the folder again. Never throws for what is in it.</summary>
    public Library Reload()
    {
        lock (_reloading)
        {
            var read = LibraryReader.Read(_folder.Path);
            return _current = read with { Courses = Keep(_current, read) };
        }
    }

    private static ImmutableArray<Course> Keep(Library last, Library read)
    {
        var broken = read.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.File.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var kept = last.Courses.Where(c => broken.Contains(c.Folder) || broken.Contains(".")).ToImmutableArray();
        return [.. kept.Concat(read.Courses.Where(c => kept.All(k => k.Id != c.Id && k.Folder != c.Folder))).OrderBy(c => c.Folder, StringComparer.Ordinal)];
    }
}
