using Learning.Lessons.Markup;

namespace Learning.Courses.Reading;

/// <summary>Finds what a text of a course includes: Markdown of the same course.</summary>
internal static class IncludedFiles
{
    public static FindInclude For(ContentFile text, PartFiles files) => (path, from) =>
        RelativePath.Resolve(from ?? text.Path, path) is not { } found ? Fault($"'{path}' leads out of the course. Only files of the same course can be included.")
        : !found.EndsWith(".md", StringComparison.Ordinal) ? Fault($"'{path}' is no Markdown. Only files that end in .md can be included.")
        : found == text.Path ? Fault($"'{path}' includes itself.")
        : !files.Holds(found) ? Fault($"There is no file '{found}' in this course. Names of files distinguish capital letters.")
        : files.Read(found) is { } file ? new FoundInclude(new Include(found, file.Text), null)
        : Fault($"'{found}' cannot be read.");

    private static FoundInclude Fault(string fault) => new(null, fault);
}
