using System.Globalization;
using Learning.Courses.Reading;
using Learning.Courses.Yaml;

namespace Learning.Courses.Writing;

/// <summary>A course that something new is added to. Its course.yml keeps its comments and order; one line is put in.</summary>
internal sealed class ExistingCourse
{
    private readonly CourseFile file;
    private readonly YamlMap map;

    private ExistingCourse(string folder, CourseFile file, YamlMap map) => (Folder, this.file, this.map) = (folder, file, map);

    public string Folder { get; }

    public string Language => file.Language;

    public IEnumerable<string> Translations => file.Translations;

    public static ExistingCourse Find(string content, string? course)
    {
        var all = Directory.Exists(content) ? Directory.GetDirectories(content).Where(d => File.Exists(Path.Combine(d, CourseFile.Name))).ToList() : [];
        var chosen = course is null ? all : [.. all.Where(d => Path.GetFileName(d) == course || Read(d).file.Id == course)];
        if (chosen.Count == 1) return Read(chosen[0]);
        var names = all.Count == 0 ? "There is none yet: write one with `new course NAME`." : $"There are: {string.Join(", ", all.Select(Path.GetFileName).Order(StringComparer.Ordinal))}.";
        throw new CannotWrite(course is null ? $"Say which course, with --course. {names}" : $"There is no course '{course}' in '{content}'. {names}");
    }

    /// <summary>Makes sure that nothing of this name is there, before anything is written.</summary>
    public string Claim(NewName name, string folder)
    {
        if (file.Lessons.Concat(file.Homework).Any(p => p.Slug == name.Slug) || Directory.Exists(Path.Combine(Folder, folder)))
            throw new CannotWrite($"The course has '{name.Slug}' already. Choose another name; nothing is ever overwritten.");
        foreach (var key in (string[])["lessons", "homework"])
            if (map.Entries.GetValueOrDefault(key)?.Value is YamlList { Items: [.., var last] } && !Line(last.Line).TrimStart().StartsWith('-'))
                throw new CannotWrite($"'{key}' in '{PathOf}' is not written as one line each with a hyphen. Write it so, then try again.");
        return folder;
    }

    public int NextNumber() =>
        file.Lessons.Select(l => int.TryParse(string.Concat(l.Folder!.TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max() + 1;

    /// <summary>Adds the folder to a list of course.yml, and names the file.</summary>
    public string List(string key, string folder)
    {
        var lines = file.File.Text.TrimEnd('\n').Split('\n').ToList();
        if (map.Entries.GetValueOrDefault(key)?.Value is YamlList { Items: [.., var last] }) lines.Insert(last.Line, $"{Indent(last)}- {folder}");
        else lines.AddRange([$"{key}:", $"  - {folder}"]);
        File.WriteAllText(PathOf, string.Join('\n', lines) + '\n');
        return PathOf;
    }

    private string PathOf => Path.Combine(Folder, CourseFile.Name);

    private static ExistingCourse Read(string folder)
    {
        var files = new PartFiles(CourseFolder.List(new DirectoryInfo(folder), null));
        var read = CourseFile.Read(files);
        if (read is null || files.Problems.Find(p => p.Severity == Severity.Error) is not null) throw new CannotWrite($"'{Path.Combine(folder, CourseFile.Name)}' has errors. Run `check` and mend it first.");
        return new ExistingCourse(folder, read, YamlReader.Read(read.File, read.File.Text)!);
    }

    private string Line(int number) => file.File.Text.Split('\n')[number - 1];

    private string Indent(YamlNode item) => new(' ', Line(item.Line).Length - Line(item.Line).TrimStart().Length);
}
