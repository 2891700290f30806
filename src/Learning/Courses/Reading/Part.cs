namespace Learning.Courses.Reading;

/// <summary>A text of the course with its translations.</summary>
/// <param name="Stem">The path of the original without its ending.</param>
/// <param name="Line">Where course.yml names it.</param>
internal sealed record Part(string Stem, int Line, int Column)
{
    private const string Index = "/index";

    /// <summary>Null for a text that stands beside the folders.</summary>
    public string? Folder => Stem.EndsWith(Index, StringComparison.Ordinal) ? Stem[..^Index.Length] : null;

    public string Original => $"{Stem}.md";

    /// <summary>The name of the folder without the number that keeps folders in order.</summary>
    public string Slug => (Folder ?? Stem).TrimStart("0123456789".ToCharArray()).TrimStart('-');

    public static Part InFolder(string folder, int line, int column) => new(folder + Index, line, column);

    public string In(string language) => $"{Stem}.{language}.md";

    /// <summary>Another file of the same folder.</summary>
    public string Beside(string name) => $"{Folder}/{name}";
}
