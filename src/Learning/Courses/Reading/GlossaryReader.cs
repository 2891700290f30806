using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>Reads the glossary beside the lessons: a definition list and its translations.</summary>
internal static class GlossaryReader
{
    private static readonly string[] Names = ["slownik", "glossary"];

    /// <summary>Null when the course has none.</summary>
    public static Part? Find(CourseFolder folder) => Array.Find(Names, name => folder.Holds(name + ".md")) is { } found ? new Part(found, 0, 0) : null;

    public static PartReading<Translated<LessonText>> Read(PartFiles files, CourseFile course, Part part, CourseLinks links)
    {
        var nothing = new PartReading<Translated<LessonText>>(part, files, null);
        if (files.Read(part.Original) is not { } file || FrontMatter.Read(file) is not { } front) return nothing;
        var original = TextPage.Of(front, course.Language, TextKind.Glossary, files);
        front.RefuseOthers();
        var translations = TextPage.Translations(files, course, part, TextKind.Glossary);
        if (original is null) return nothing;
        var used = new List<UsedLink>();
        var text = new Translated<LessonText>(original.Language, Render(original), translations.ToImmutableDictionary(t => t.Key, t => Render(t.Value), StringComparer.Ordinal));
        return nothing with { Content = text, Pages = [original.Known, .. translations.Values.Select(t => t.Known)], Links = [.. used] };

        LessonText Render(TextPage page)
        {
            var rendering = page.Source.Render(links.From(page, files, used), asks: false);
            page.RefuseQuestions(rendering);
            page.File.Report(page.Source.Findings);
            return page.WithBody(rendering.Prose);
        }
    }
}
