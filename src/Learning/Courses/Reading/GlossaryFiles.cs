using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>The glossary beside the lessons: a definition list and its translations.</summary>
internal sealed record GlossaryFiles(TextPage Original, ImmutableDictionary<string, TextPage> Translations)
{
    private static readonly string[] Names = ["slownik", "glossary"];

    /// <summary>Null when the course has none.</summary>
    public static GlossaryFiles? Read(CourseFolder folder, CourseFile course)
    {
        if (Array.Find(Names, name => folder.Holds(name + ".md")) is not { } found) return null;
        var original = ReadPage(folder, found + ".md", course.Language);
        var translations = ImmutableDictionary.CreateBuilder<string, TextPage>(StringComparer.Ordinal);
        foreach (var language in course.Translations)
        {
            if (!folder.Holds($"{found}.{language}.md")) folder.Problems.Add(new Problem(folder.NameOf(found + ".md"), 1, 1, Severity.Warning, "translation-missing", $"The course is translated into '{language}', but '{found}.{language}.md' is missing. Readers see the original."));
            else if (ReadPage(folder, $"{found}.{language}.md", language) is { } page) translations.Add(language, page);
        }

        return original is null ? null : new GlossaryFiles(original, translations.ToImmutable());
    }

    public Translated<LessonText> ToText(CourseLinks links) =>
        new(Original.Language, Render(Original, links), Translations.ToImmutableDictionary(t => t.Key, t => Render(t.Value, links), StringComparer.Ordinal));

    private static TextPage? ReadPage(CourseFolder folder, string path, string language)
    {
        if (folder.Read(path) is not { } file || FrontMatter.Read(file) is not { } front) return null;
        var page = TextPage.Of(front, language, TextKind.Glossary);
        front.RefuseOthers();
        return page;
    }

    private static LessonText Render(TextPage page, CourseLinks links)
    {
        var rendering = page.Source.Render(links.From(page));
        page.RefuseQuestions(rendering);
        return page.WithBody(rendering.Prose);
    }
}
