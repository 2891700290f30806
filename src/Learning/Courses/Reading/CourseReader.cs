using System.Collections.Immutable;

namespace Learning.Courses.Reading;

/// <summary>Reads one course whole: its parts first, then what leads from one to another.</summary>
internal static class CourseReader
{
    /// <returns>Null when too little could be read to speak of a course.</returns>
    public static Course? Read(DirectoryInfo directory, ICollection<Problem> problems)
    {
        var folder = CourseFolder.List(directory, problems);
        if (CourseFile.Read(folder) is not { } file) return null;
        var lessons = file.Lessons.Select(part => LessonFiles.Read(folder, file, part)).OfType<LessonFiles>().ToImmutableArray();
        var homework = file.Homework.Select(part => HomeworkFiles.Read(folder, file, part)).OfType<HomeworkFiles>().ToImmutableArray();
        var glossary = GlossaryFiles.Read(folder, file);
        var links = LinksOf(folder, file, lessons, homework, glossary);
        var course = new Course(file.Id, file.Language, file.TimeZone, file.Text, [.. lessons.Select(l => l.ToLesson(links))], [.. homework.Select(h => h.ToBrief(links))])
        {
            Folder = folder.Name,
            Glossary = glossary?.ToText(links),
            Files = folder.Assets,
        };
        foreach (var page in PagesOf(lessons, homework, glossary)) page.File.Report(page.Source.Findings);
        CourseChecks.Run(folder, file, lessons, homework, glossary, links);
        return course;
    }

    private static CourseLinks LinksOf(CourseFolder folder, CourseFile file, ImmutableArray<LessonFiles> lessons, ImmutableArray<HomeworkFiles> homework, GlossaryFiles? glossary)
    {
        var links = new CourseLinks(folder, file.Id);
        foreach (var lesson in lessons) links.Add(lesson.Part.Folder, CourseAddress.OfLesson(file.Id, lesson.Part.Slug), lesson.Original, lesson.Translations.Values);
        foreach (var brief in homework) links.Add(brief.Part.Folder, CourseAddress.OfHomework(file.Id, brief.Conditions.Id), brief.Original, brief.Translations.Values);
        if (glossary is not null) links.Add(null, CourseAddress.OfGlossary(file.Id), glossary.Original, glossary.Translations.Values);
        return links;
    }

    private static IEnumerable<TextPage> PagesOf(ImmutableArray<LessonFiles> lessons, ImmutableArray<HomeworkFiles> homework, GlossaryFiles? glossary) =>
    [
        .. lessons.SelectMany(l => l.Translations.Values.Prepend(l.Original)),
        .. homework.SelectMany(h => h.Translations.Values.Prepend(h.Original)),
        .. glossary?.Translations.Values.Prepend(glossary.Original) ?? [],
    ];
}
