using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>A text file of a course, read whole, and where to report what is wrong in it.</summary>
/// <param name="Path">Relative to the course's folder, with slashes.</param>
/// <param name="Name">Relative to the content folder, as problems name it.</param>
internal sealed record ContentFile(string Path, string Name, string Text, ICollection<Problem> Problems)
{
    public void Error(int line, int column, string code, string message) =>
        Problems.Add(new Problem(Name, line, column, Severity.Error, code, message));

    public void Warning(int line, int column, string code, string message) =>
        Problems.Add(new Problem(Name, line, column, Severity.Warning, code, message));

    public void Report(Findings findings)
    {
        foreach (var finding in findings.All)
            Problems.Add(new Problem(finding.IncludedFile is { } included ? Name[..^Path.Length] + included : Name, finding.Line, finding.Column, finding.IsError ? Severity.Error : Severity.Warning, finding.Code, finding.Message));
    }
}
