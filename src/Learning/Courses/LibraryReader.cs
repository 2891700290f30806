using Learning.Courses.Reading;

namespace Learning.Courses;

/// <summary>Reads the content folder: every folder in it that holds a course.yml is a course.</summary>
public static class LibraryReader
{
    /// <returns>
    /// Every course of which enough could be read to show it, and every problem at once.
    /// A course with errors is among them: what is broken in it is left out or shown as plain text.
    /// </returns>
    public static Library Read(string folder) => new ContentReader(folder).Read();

    /// <summary>Ids that are others now in the same files: progress and answers are kept under them, and would be lost.</summary>
    /// <param name="before">An earlier copy of the content folder, for instance the one that is served.</param>
    public static IReadOnlyList<Problem> ChangedIds(string before, string folder)
    {
        var (earlier, now) = (new ContentReader(before), new ContentReader(folder));
        return ChangedId.Between((earlier.Read(), earlier.Claims), (now.Read(), now.Claims));
    }
}
