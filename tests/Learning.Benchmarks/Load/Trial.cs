namespace Learning.Benchmarks.Load;

/// <summary>The published program tried in a folder that goes afterwards.</summary>
internal static class Trial
{
    /// <param name="options"><c>--program FOLDER</c>: one that is published already; else it is published now.</param>
    /// <param name="measure">Is given the program and a folder for its data.</param>
    /// <param name="isStrict">Whether a missed target is a failure.</param>
    /// <returns>The exit code: 1 for a failure.</returns>
    public static async Task<int> Run(string[] options, bool isStrict, Func<PublishedProgram, string, Task<IReadOnlyList<Figure>>> measure)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"trial-{Guid.CreateVersion7():N}")).FullName;
        try
        {
            var published = ValueOf(options, "--program") is { } given ? Path.GetFullPath(given) : null;
            var figures = await measure(PublishedProgram.In(Path.Combine(folder, "program"), published), Path.Combine(folder, "data"));
            Figure.Print(figures);
            return isStrict && figures.Any(f => f.IsMet == false) ? 1 : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string? ValueOf(string[] options, string name) => Array.IndexOf(options, name) is >= 0 and var at ? options[at + 1] : null;
}
