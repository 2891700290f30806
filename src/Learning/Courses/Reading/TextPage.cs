using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Learning.Courses.Yaml;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>One text of a course in one language: what its front matter says to readers, and its parsed body.</summary>
internal sealed record TextPage(ContentFile File, string Language, string Title, string Summary, ImmutableArray<string> Objectives, LessonSource Source)
{
    public LessonText WithBody(Prose body) => new(Title, Summary, Objectives, body, Source.Contents) { Hash = HashOf(body), Path = File.Path, Words = PlainText.CountWords(PlainProse.Whole(body)) };

    /// <summary>Of the file, which holds the exercises too, and of what became of its links.</summary>
    private string HashOf(Prose body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', body.Parts.OfType<ProsePart.Html>().Select(h => h.Markup).Concat(Source.Included).Prepend(File.Text)))))[..16];

    /// <summary>What links of other texts should know of this one.</summary>
    public ReadPage Known => new(File.Path, Language, Source.Anchors, Source.Terms);

    /// <summary>Answers are kept for lessons only.</summary>
    public void RefuseQuestions(LessonRendering rendering)
    {
        foreach (var exercise in rendering.Exercises.Where(e => e.Still() is null))
            Source.Findings.Error(exercise.Container.Block, "exercise-misplaced", "Only lessons have exercises to answer: move this one into a lesson.");
    }

    /// <summary>Null when it has no title.</summary>
    public static TextPage? Of(Fields front, string language, TextKind kind, PartFiles files)
    {
        var (title, summary) = (front.Text("title", 200), kind == TextKind.Glossary ? null : front.Text("summary", 1000));
        var objectives = kind != TextKind.Glossary ? front.Texts("objectives", 500) : [];
        var source = Untitled(front.File, language, files).Source;
        return title is null
            ? null
            : new TextPage(front.File, language, Typography.Of(title, language), Typography.Of(summary ?? "", language), [.. objectives.Select(o => Typography.Of(o, language))], source);
    }

    /// <summary>A text without words for a list of contents.</summary>
    public static TextPage Untitled(ContentFile file, string language, PartFiles files) =>
        new(file, language, "", "", [], LessonSource.Parse(file.Text, language, IncludedFiles.For(file, files)));

    /// <summary>The translations of a part that exist; a missing one is a warning, since readers then see the original.</summary>
    public static ImmutableDictionary<string, TextPage> Translations(PartFiles files, CourseFile course, Part part, TextKind kind)
    {
        var pages = ImmutableDictionary.CreateBuilder<string, TextPage>(StringComparer.Ordinal);
        foreach (var language in course.Translations)
        {
            if (!files.Holds(part.In(language)))
            {
                Miss(files, part, language);
                continue;
            }

            if (files.Read(part.In(language)) is not { } file || FrontMatter.Read(file) is not { } front) continue;
            if (Of(front, language, kind, files) is { } page) pages.Add(language, page);
            front.RefuseOthers();
        }

        return pages.ToImmutable();
    }

    private static void Miss(PartFiles files, Part part, string language) =>
        files.Warn(
            part.Line > 0 ? CourseFile.Name : part.Original, Math.Max(1, part.Line), Math.Max(1, part.Column), "translation-missing",
            $"The course is translated into '{language}', but '{part.In(language)}' is missing. Readers see the original until it is there.");
}

internal enum TextKind
{
    Lesson = 0,
    Homework = 1,
    Glossary = 2,
}
