namespace Learning.Web;

/// <summary>Where courses are read from and where everything the program writes goes. Never depends on the working directory.</summary>
public sealed record Folders(string Content, string Data)
{
    /// <summary><c>Learning:ContentFolder</c> and <c>Learning:DataFolder</c>; otherwise <c>content</c> and <c>data</c> beside the program, or at the root of its repository.</summary>
    public static Folders From(IConfiguration configuration)
    {
        var home = Home();
        return new Folders(
            Resolve(configuration["Learning:ContentFolder"]) ?? Path.Combine(home, "content"),
            Resolve(configuration["Learning:DataFolder"]) ?? Path.Combine(home, "data"));
    }

    /// <summary>A path as its giver meant it: relative to where they stand, also when <c>dotnet run --project</c> has moved elsewhere.</summary>
    public static string? Resolve(string? path) =>
        string.IsNullOrWhiteSpace(path) ? null : Path.GetFullPath(path, CallerFolder());

    /// <summary><c>dotnet run --project</c> starts the program in the project's folder; the shell still remembers where its reader stands.</summary>
    private static string CallerFolder() =>
        File.Exists("Learning.Web.csproj") && Environment.GetEnvironmentVariable("PWD") is { } folder && Directory.Exists(folder) ? folder : Environment.CurrentDirectory;

    private static string Home()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "content")))
                return folder.FullName;
        return AppContext.BaseDirectory;
    }
}
