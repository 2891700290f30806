using Learning.Courses.Reading;

namespace Learning.Courses.Writing;

/// <summary>Writes files to begin from: they pass <c>check</c> as they are. Never overwrites anything.</summary>
public static class NewContent
{
    /// <param name="name">A title or the name of the folder.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="CannotWrite"/>
    public static IReadOnlyList<string> Course(string content, string name, string language)
    {
        var (given, first) = (NewName.Of(name), NewName.Of(language == "pl" ? "Pierwsza lekcja" : "First lesson"));
        if (!Languages.IsKnown(language)) throw new CannotWrite($"'{language}' is no language. Give two letters such as pl or en.");
        var folder = Path.Combine(content, given.Slug);
        if (Directory.Exists(folder) || File.Exists(folder)) throw new CannotWrite($"'{folder}' is already there. Choose another name; nothing is ever overwritten.");
        return Write(
        [
            new(Path.Combine(folder, CourseFile.Name), CourseTemplate.For(given, language, $"01-{first.Slug}")),
            new(Path.Combine(folder, $"01-{first.Slug}", "index.md"), LessonTemplate.For(first, language)),
        ]);
    }

    /// <param name="course">The folder or id of the course; null where there is only one.</param>
    /// <exception cref="CannotWrite"/>
    public static IReadOnlyList<string> Lesson(string content, string? course, string name)
    {
        var (given, target) = (NewName.Of(name), ExistingCourse.Find(content, course));
        var folder = target.Claim(given, $"{target.NextNumber():00}-{given.Slug}");
        var written = Write(
        [
            new(Path.Combine(target.Folder, folder, "index.md"), LessonTemplate.For(given, target.Language)),
            .. target.Translations.Select(language => new NewFile(Path.Combine(target.Folder, folder, $"index.{language}.md"), LessonTemplate.Translation(given, language))),
        ]);
        return [.. written, target.List("lessons", folder)];
    }

    /// <inheritdoc cref="Lesson"/>
    public static IReadOnlyList<string> Homework(string content, string? course, string name)
    {
        var (given, target) = (NewName.Of(name), ExistingCourse.Find(content, course));
        var folder = target.Claim(given, given.Slug);
        var written = Write(
        [
            new(Path.Combine(target.Folder, folder, "index.md"), HomeworkTemplate.For(given, target.Language)),
            new(Path.Combine(target.Folder, folder, "rubric.yml"), HomeworkTemplate.Rubric(target.Language, target.Translations)),
            .. target.Translations.Select(language => new NewFile(Path.Combine(target.Folder, folder, $"index.{language}.md"), HomeworkTemplate.Translation(given, language))),
        ]);
        return [.. written, target.List("homework", folder)];
    }

    private static List<string> Write(IReadOnlyList<NewFile> files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
            using var stream = new FileStream(file.Path, FileMode.CreateNew);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(file.Text.ReplaceLineEndings("\n")));
        }

        return [.. files.Select(f => f.Path)];
    }

    private sealed record NewFile(string Path, string Text);
}
