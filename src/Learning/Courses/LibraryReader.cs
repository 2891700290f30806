using Learning.Courses.Reading;

namespace Learning.Courses;

/// <summary>Reads the content folder: every folder in it that holds a course.yml is a course.</summary>
public static class LibraryReader
{
    /// <returns>
    /// Every course of which enough could be read to show it, and every problem at once.
    /// A course with errors is among them: what is broken in it is left out or shown as plain text.
    /// </returns>
    public static Library Read(string folder)
    {
        var problems = new List<Problem>();
        var courses = new List<Course>();
        foreach (var directory in FoldersIn(folder, problems))
        {
            if (CourseReader.Read(directory, problems) is not { } course) continue;
            if (courses.Find(c => c.Id == course.Id) is { } twin) problems.Add(new Problem($"{directory.Name}/course.yml", 1, 1, Severity.Error, "id-duplicate", $"The course id '{course.Id}' is already used in '{twin.Folder}'."));
            else courses.Add(course);
        }

        return new Library([.. courses], [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)]);
    }

    private static IReadOnlyList<DirectoryInfo> FoldersIn(string folder, List<Problem> problems)
    {
        try
        {
            DirectoryInfo[] folders = [.. new DirectoryInfo(folder).EnumerateDirectories().Where(d => !d.Name.StartsWith('.')).OrderBy(d => d.Name, StringComparer.Ordinal)];
            foreach (var stray in folders.Where(d => !File.Exists(Path.Combine(d.FullName, CourseFile.Name))))
                problems.Add(new Problem($"{stray.Name}/course.yml", 1, 1, Severity.Error, "course-file-missing", "This folder has no course.yml, so it is no course. Content holds nothing but courses."));
            if (folders.Length == 0) problems.Add(new Problem(".", 1, 1, Severity.Error, "content-empty", $"There are no courses in '{folder}'."));
            return [.. folders.Where(d => File.Exists(Path.Combine(d.FullName, CourseFile.Name)))];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add(new Problem(".", 1, 1, Severity.Error, "content-missing", $"The content folder '{folder}' cannot be read: {fault.Message}"));
            return [];
        }
    }
}
