using System.Collections.Immutable;
using Learning.Courses.Yaml;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>A homework's files: its prompt, its conditions, its rubric.</summary>
internal sealed record HomeworkFiles(Part Part, Conditions Conditions, TextPage Original, ImmutableDictionary<string, TextPage> Translations, Rubric Rubric, Fields Front)
{
    public static HomeworkFiles? Read(CourseFolder folder, CourseFile course, Part part)
    {
        if (folder.Read(part.Original) is not { } file || FrontMatter.Read(file) is not { } front) return null;
        var page = TextPage.Of(front, course.Language, TextKind.Homework);
        var conditions = Conditions.Read(front);
        front.RefuseOthers();
        var translations = TextPage.Translations(folder, course, part, TextKind.Homework);
        var rubric = RubricReader.Read(folder, course, part);
        if (page is null || conditions is null || rubric is null) return null;
        if (rubric.Points != conditions.Points)
            front.Error(front.Find("points")!, "points-differ", FormattableString.Invariant($"The homework gives {conditions.Points} points, the criteria of its rubric {rubric.Points} together. Make them equal."));
        return new HomeworkFiles(part, conditions, page, translations, rubric, front);
    }

    public Brief ToBrief(CourseLinks links) =>
        Conditions.ToBrief(
            new Translated<BriefText>(Original.Language, TextOf(Original, links), Translations.ToImmutableDictionary(t => t.Key, t => TextOf(t.Value, links), StringComparer.Ordinal)),
            Rubric);

    private static BriefText TextOf(TextPage page, CourseLinks links)
    {
        var rendering = page.Source.Render(links.From(page));
        page.RefuseQuestions(rendering);
        return new BriefText(page.Title, page.Summary, rendering.Prose);
    }
}
