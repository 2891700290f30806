using System.Collections.Immutable;

namespace Learning.Courses;

/// <summary>All courses, read once, immutable, swapped whole when files change.</summary>
/// <param name="Problems">Everything found wrong in the content this library was read from.</param>
public sealed record Library(ImmutableArray<Course> Courses, ImmutableArray<Problem> Problems)
{
    public Course? Find(string id) => Courses.FirstOrDefault(c => c.Id == id);
}

public enum Severity
{
    Warning = 0,
    Error = 1,
}

/// <summary>Something wrong in a content file. Line and column count from 1; the file is relative to the content folder.</summary>
public sealed record Problem(string File, int Line, int Column, Severity Severity, string Code, string Message)
{
    public override string ToString() =>
        FormattableString.Invariant($"{File}:{Line}:{Column} {(Severity == Severity.Error ? "error" : "warning")} {Code} {Message}");
}
