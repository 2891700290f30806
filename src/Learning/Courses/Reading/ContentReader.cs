using System.Collections.Immutable;

namespace Learning.Courses.Reading;

/// <summary>Reads a content folder, again and again, and each time only what has changed since.</summary>
internal sealed class ContentReader(string folder)
{
    private readonly Dictionary<string, CourseReading> last = new(StringComparer.Ordinal);

    /// <summary>The ids of everything that was read last, and where they stand.</summary>
    public IEnumerable<Claim> Claims => last.Values.SelectMany(reading => reading.Parts).SelectMany(part => part.Claims);

    /// <param name="changed">Whole paths of everything that has changed since the last reading; null when that is not known.</param>
    public Library Read(IReadOnlyCollection<string>? changed = null)
    {
        var (problems, courses) = (new List<Problem>(), new Dictionary<string, Course>(StringComparer.Ordinal));
        foreach (var directory in FoldersIn(problems))
        {
            var reading = last[directory.Name] = CourseReader.Read(List(directory, changed), last.GetValueOrDefault(directory.Name));
            problems.AddRange(reading.Problems);
            if (reading.Course is { } course && !courses.TryAdd(course.Id, course))
                problems.Add(new Problem($"{directory.Name}/{CourseFile.Name}", 1, 1, Severity.Error, "id-duplicate", $"The course id '{course.Id}' is already used in '{courses[course.Id].Folder}'. Ids of courses are unique: choose another."));
        }

        return new Library([.. courses.Values.OrderBy(c => c.Folder, StringComparer.Ordinal)], [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)]);
    }

    private CourseFolder List(DirectoryInfo directory, IReadOnlyCollection<string>? changed)
    {
        var before = last.GetValueOrDefault(directory.Name)?.Folder;
        if (before is null || changed is null) return CourseFolder.List(directory, before);
        var own = changed.Where(path => path.StartsWith(directory.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();
        return own.Count == 0 && !changed.Contains(directory.FullName, StringComparer.Ordinal) ? before : before.LookAgain(own) ?? CourseFolder.List(directory, before);
    }

    private IReadOnlyList<DirectoryInfo> FoldersIn(List<Problem> problems)
    {
        try
        {
            var folders = new DirectoryInfo(folder).EnumerateDirectories().Where(d => !d.Name.StartsWith('.')).OrderBy(d => d.Name, StringComparer.Ordinal).ToLookup(d => File.Exists(Path.Combine(d.FullName, CourseFile.Name)));
            foreach (var stray in folders[false])
                problems.Add(new Problem($"{stray.Name}/{CourseFile.Name}", 1, 1, Severity.Error, "course-file-missing", "This folder has no course.yml, so it is no course. Content holds nothing but courses: write one (`new course NAME`), or move the folder elsewhere."));
            if (folders.Count == 0) problems.Add(new Problem(".", 1, 1, Severity.Error, "content-empty", $"There are no courses in '{folder}'. Write one: `new course NAME`."));
            return [.. folders[true]];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add(new Problem(".", 1, 1, Severity.Error, "content-missing", $"The content folder '{folder}' cannot be read: {fault.Message}"));
            return [];
        }
    }
}
