namespace Learning.Benchmarks;

internal static class Repository
{
    /// <summary>The folder of the solution that this program was built from.</summary>
    public static string Folder { get; } = Find();

    public static string Content => Path.Combine(Folder, "content");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Learning.sln")))
                return folder.FullName;
        throw new InvalidOperationException("Run the benchmarks from the repository that they were built in.");
    }
}
