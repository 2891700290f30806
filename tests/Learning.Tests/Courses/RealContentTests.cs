using Learning.Courses;

namespace Learning.Tests.Courses;

public class RealContentTests
{
    private static readonly Library Library = LibraryReader.Read(Path.Combine(Repository(), "content"));

    [Fact]
    public void The_courses_of_the_repository_have_no_errors() =>
        Library.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.ToString()).ShouldBeEmpty();

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Learning.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return folder.FullName;
    }
}
