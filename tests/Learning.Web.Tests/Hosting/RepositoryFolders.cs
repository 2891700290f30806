namespace Learning.Web.Tests.Hosting;

/// <summary>Where the sources of the program under test lie.</summary>
public static class RepositoryFolders
{
    public static string Root { get; } = Find();

    public static string Web => Path.Combine(Root, "src", "Learning.Web");

    public static string Content => Path.Combine(Root, "content");

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Learning.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests are not inside the repository.");
    }
}
