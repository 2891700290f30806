using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>exemplar.md beside a homework: a good answer to it, for trainers only. Front matter may be left out.</summary>
internal static class ExemplarReader
{
    private const string Stem = "exemplar";

    /// <summary>Null when the homework has none.</summary>
    public static Translated<Prose>? Read(PartFiles files, CourseFile course, Part homework, CourseLinks links, ICollection<UsedLink> used)
    {
        var part = new Part(homework.Beside(Stem), 0, 0);
        if (!files.Holds(part.Original) || ReadOne(part.Original, course.Language) is not { } original) return null;
        var translations = course.Translations.Where(language => files.Holds(part.In(language)))
            .Select(language => (language, prose: ReadOne(part.In(language), language)))
            .Where(t => t.prose is not null)
            .ToImmutableDictionary(t => t.language, t => t.prose!, StringComparer.Ordinal);
        return new Translated<Prose>(course.Language, original, translations);

        Prose? ReadOne(string path, string language)
        {
            if (files.Read(path) is not { } file) return null;
            if (file.Text.StartsWith("---\n", StringComparison.Ordinal) && FrontMatter.Read(file) is { } front)
            {
                front.OptionalText("title", 200);
                front.RefuseOthers();
            }

            var page = TextPage.Untitled(file, language, files);
            var rendering = page.Source.Render(links.From(page, files, used), asks: false);
            page.RefuseQuestions(rendering);
            if (page.Source.AsksForDueAt is { } hole) page.Source.Findings.Error(hole, "hole-in-exemplar", "{{due}} stands in the prompt of a homework only.");
            file.Report(page.Source.Findings);
            return rendering.Prose;
        }
    }
}
