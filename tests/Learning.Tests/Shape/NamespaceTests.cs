using System.Text.RegularExpressions;

namespace Learning.Tests.Shape;

/// <summary>A folder is a namespace, and a file is one concept.</summary>
public sealed partial class NamespaceTests
{
    private const int LongestFile = 220;

    public static TheoryData<string> Projects => ["src/Learning", "src/Learning.Web", "tests/Learning.Tests", "tests/Learning.Web.Tests", "tests/Learning.Benchmarks"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_namespace_is_named_after_its_folder(string project)
    {
        var misplaced =
            from file in SourceFiles.In(project, ".cs")
            from Match found in Namespace().Matches(file.Text)
            let expected = string.Join('.', file.Folders.Prepend(project.Split('/')[1]))
            where found.Groups["name"].Value != expected
            select $"{file.Path} is in {found.Groups["name"].Value}";

        misplaced.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_is_longer_than_one_concept() =>
        SourceFiles.In("src", ".cs", ".cshtml", ".css", ".js")
            .Where(file => !file.Path.Contains("/wwwroot/lib/", StringComparison.Ordinal) && Path.GetDirectoryName(file.Path) != "src/Learning.Web/wwwroot")
            .Select(file => (file.Path, Lines: file.Text.AsSpan().TrimEnd().Count('\n') + 1))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Path} has {file.Lines} lines")
            .ShouldBeEmpty();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex Namespace();
}
