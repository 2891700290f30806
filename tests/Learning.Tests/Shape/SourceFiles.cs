using System.Text.RegularExpressions;

namespace Learning.Tests.Shape;

/// <summary>The sources as they stand in the repository.</summary>
internal static partial class SourceFiles
{
    /// <summary>Milliseconds for one search; the sources are ours.</summary>
    public const int Patience = 10_000;

    public static string Root { get; } = FindRoot();

    /// <summary>Written by hand: migrations are made by a tool.</summary>
    public static IEnumerable<SourceFile> In(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(path)));

    public static string WithoutComments(string code) => Comment().Replace(code, "");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Learning.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder;
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, SourceFiles.Patience)]
    private static partial Regex Comment();
}

/// <param name="Path">From the root of the repository, with slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The folders between the project and the file.</summary>
    public string[] Folders => Path.Split('/')[2..^1];
}
