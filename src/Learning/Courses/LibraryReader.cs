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
}
