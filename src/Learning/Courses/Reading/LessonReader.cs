using System.Collections.Immutable;
using Learning.Lessons;
using Learning.Lessons.Exercises;

namespace Learning.Courses.Reading;

/// <summary>Reads one lesson with its translations.</summary>
internal static class LessonReader
{
    /// <summary>Codes of findings that leave an exercise unread.</summary>
    private static readonly string[] Unread = ["container-", "exercise-", "id-", "too-deep"];

    public static PartReading<Lesson> Read(PartFiles files, CourseFile course, Part part, CourseLinks links)
    {
        var nothing = new PartReading<Lesson>(part, files, null);
        if (files.Read(part.Original) is not { } file || FrontMatter.Read(file) is not { } front) return nothing;
        var (header, page) = (LessonHeader.Read(front), TextPage.Of(front, course.Language, TextKind.Lesson, files));
        front.RefuseOthers();
        var translations = TextPage.Translations(files, course, part, TextKind.Lesson);
        if (page is null) return nothing;
        var used = new List<UsedLink>();
        var isDraft = header is { IsPublished: false };
        var rendering = page.Source.Render(links.From(page, files, used, isDraft), hasPlaces: true);
        var translated = translations.ToDictionary(t => t.Key, t => t.Value.Source.Render(links.From(t.Value, files, used, isDraft), hasPlaces: true), StringComparer.Ordinal);
        foreach (var (language, rendered) in translated) CompareExercises(rendering.Exercises, rendered.Exercises, page, translations[language]);
        var joined = Join(rendering.Exercises, translated);
        var texts = translated.ToImmutableDictionary(t => t.Key, t => TextOf(translations[t.Key], t.Value, joined), StringComparer.Ordinal);
        ImmutableArray<TextPage> pages = [page, .. translations.Values];
        foreach (var each in pages) Finish(each);
        return new PartReading<Lesson>(part, files, header?.ToLesson(part.Slug, new Translated<LessonText>(page.Language, TextOf(page, rendering, joined), texts), joined))
        {
            Pages = [.. pages.Select(p => p.Known with { IsDraft = isDraft })],
            Links = [.. used],
            Claims = [.. header?.Claims(ClaimKind.Lesson, ClaimKind.LessonAlias) ?? [], .. page.Source.ExerciseIds.Select(e => new Claim(ClaimKind.Exercise, e.Id, file.Name, e.Line, 1))],
        };
    }

    private static void Finish(TextPage page)
    {
        if (page.Source.AsksForDueAt is { } hole) page.Source.Findings.Error(hole, "hole-in-lesson", "{{due}} stands in the prompt of a homework only: a lesson has no deadline.");
        page.File.Report(page.Source.Findings);
    }

    /// <summary>Without the places of exercises that the original has not, which a faulty translation may have.</summary>
    private static LessonText TextOf(TextPage page, LessonRendering rendering, ImmutableArray<Exercise> exercises) =>
        page.WithBody(rendering.Prose with { Parts = rendering.Prose.Parts.RemoveAll(p => p is ProsePart.ExerciseHole hole && exercises.All(e => e.Id != hole.ExerciseId)) }) with { Blocks = rendering.Blocks };

    private static ImmutableArray<Exercise> Join(ImmutableArray<ReadExercise> originals, Dictionary<string, LessonRendering> translated) =>
        [.. originals.Select(original => original.Join(TranslationsOf(original, translated))).OfType<Exercise>()];

    private static ImmutableDictionary<string, ReadExercise> TranslationsOf(ReadExercise original, Dictionary<string, LessonRendering> translated) =>
        translated.Select(t => (Language: t.Key, Exercise: t.Value.Exercises.FirstOrDefault(e => e.Id == original.Id)))
            .Where(t => t.Exercise is not null)
            .ToImmutableDictionary(t => t.Language, t => t.Exercise!, StringComparer.Ordinal);

    private static void CompareExercises(ImmutableArray<ReadExercise> original, ImmutableArray<ReadExercise> translated, TextPage whole, TextPage page)
    {
        foreach (var missing in original.Where(o => !translated.Any(t => t.Id == o.Id && t.Container.Type == o.Container.Type)))
            page.File.Error(1, 1, "translation-differs", $"The original has ::: {missing.Container.Type.Name} {{#{missing.Id}}}; this translation has not. Translate it too, under the same id.");
        // An exercise that could not be read in the original is not missing there.
        if (whole.Source.Findings.All.Any(f => f.IsError && Unread.Any(code => f.Code.StartsWith(code, StringComparison.Ordinal)))) return;
        foreach (var surplus in translated.Where(t => !original.Any(o => t.Id == o.Id && t.Container.Type == o.Container.Type)))
            page.Source.Findings.Error(surplus.Container.Block, "translation-differs", $"The original has no ::: {surplus.Container.Type.Name} {{#{surplus.Id}}}. Give it the id that it has there, or remove it.");
    }
}
