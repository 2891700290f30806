using System.Collections.Immutable;
using Learning.Courses.Yaml;
using Learning.Lessons;
using Learning.Lessons.Exercises;

namespace Learning.Courses.Reading;

/// <summary>A lesson's files, read and parsed; the lesson itself is made when the links of the whole course are known.</summary>
internal sealed record LessonFiles(Part Part, string Id, int Minutes, bool IsPublished, DateOnly? Updated, ImmutableArray<string> Requires, ImmutableArray<string> Aliases, TextPage Original, ImmutableDictionary<string, TextPage> Translations, Fields Front)
{
    public static LessonFiles? Read(CourseFolder folder, CourseFile course, Part part)
    {
        if (folder.Read(part.Original) is not { } file || FrontMatter.Read(file) is not { } front) return null;
        var (id, page) = (front.Id("id"), TextPage.Of(front, course.Language, TextKind.Lesson));
        front.Require("minutes");
        var minutes = front.WholeNumber("minutes", 1, 600) ?? 0;
        var published = front.OneOf("status", "draft", "published") is not "draft";
        var (updated, requires, aliases) = (front.Date("updated"), front.Texts("requires", 64), front.Texts("aliases", 64));
        front.RefuseOthers();
        var translations = TextPage.Translations(folder, course, part, TextKind.Lesson);
        return id is null || page is null ? null : new LessonFiles(part, id, minutes, published, updated, requires, aliases, page, translations, front);
    }

    public Lesson ToLesson(CourseLinks links)
    {
        var (body, exercises) = Render(Original, links);
        var translated = Translations.ToDictionary(t => t.Key, t => Render(t.Value, links), StringComparer.Ordinal);
        foreach (var (language, rendered) in translated) CompareExercises(exercises, rendered.Exercises, Translations[language]);
        var joined = Join(exercises, translated);
        var texts = translated.ToImmutableDictionary(t => t.Key, t => TextOf(Translations[t.Key], t.Value.Prose, joined), StringComparer.Ordinal);
        return new Lesson(Id, Part.Slug, new Translated<LessonText>(Original.Language, TextOf(Original, body, joined), texts), Minutes, IsPublished, Updated, joined)
        {
            Requires = Requires,
            Aliases = Aliases,
        };
    }

    private static LessonRendering Render(TextPage page, CourseLinks links) => page.Source.Render(links.From(page));

    /// <summary>Without the places of exercises that the original has not, which a faulty translation may have.</summary>
    private static LessonText TextOf(TextPage page, Prose body, ImmutableArray<Exercise> exercises) =>
        page.WithBody(body with { Parts = body.Parts.RemoveAll(p => p is ProsePart.ExerciseHole hole && exercises.All(e => e.Id != hole.ExerciseId)) });

    private static ImmutableArray<Exercise> Join(ImmutableArray<ReadExercise> originals, Dictionary<string, LessonRendering> translated) =>
        [.. originals.Select(original => original.Join(TranslationsOf(original, translated))).OfType<Exercise>()];

    private static ImmutableDictionary<string, ReadExercise> TranslationsOf(ReadExercise original, Dictionary<string, LessonRendering> translated) =>
        translated.Select(t => (Language: t.Key, Exercise: t.Value.Exercises.FirstOrDefault(e => e.Id == original.Id)))
            .Where(t => t.Exercise is not null)
            .ToImmutableDictionary(t => t.Language, t => t.Exercise!, StringComparer.Ordinal);

    private static void CompareExercises(ImmutableArray<ReadExercise> original, ImmutableArray<ReadExercise> translated, TextPage page)
    {
        foreach (var missing in original.Where(o => !translated.Any(t => t.Id == o.Id && t.Container.Type == o.Container.Type)))
            page.File.Error(1, 1, "translation-differs", $"The original has ::: {missing.Container.Type.Name} {{#{missing.Id}}}; this translation has not.");
        foreach (var surplus in translated.Where(t => !original.Any(o => t.Id == o.Id && t.Container.Type == o.Container.Type)))
            page.File.Error(surplus.Container.Block.Line + 1, 1, "translation-differs", $"The original has no ::: {surplus.Container.Type.Name} {{#{surplus.Id}}}.");
    }
}
