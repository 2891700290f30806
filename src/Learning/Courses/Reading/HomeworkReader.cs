using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>Reads one homework: its prompt with translations, its conditions, its rubric, its exemplar.</summary>
internal static class HomeworkReader
{
    public static PartReading<Brief> Read(PartFiles files, CourseFile course, Part part, CourseLinks links)
    {
        var nothing = new PartReading<Brief>(part, files, null);
        if (files.Read(part.Original) is not { } file || FrontMatter.Read(file) is not { } front) return nothing;
        var (header, conditions, page) = (LessonHeader.Read(front, needsMinutes: false), Conditions.Read(front), TextPage.Of(front, course.Language, TextKind.Homework, files));
        front.RefuseOthers();
        var translations = TextPage.Translations(files, course, part, TextKind.Homework);
        var rubric = RubricReader.Read(files, course, part, hasPoints: conditions?.Scale != GradeScale.Levels);
        var used = new List<UsedLink>();
        var exemplar = ExemplarReader.Read(files, course, part, links, used);
        if (page is null) return nothing;
        if (rubric is { HasPoints: true } && conditions is not null && rubric.Points != conditions.Points)
            front.Error(front.Find("points")!, "points-differ", FormattableString.Invariant($"The homework gives {conditions.Points} points, the criteria of its rubric {rubric.Points} together. Make them equal."));
        var text = new Translated<BriefText>(page.Language, TextOf(page), translations.ToImmutableDictionary(t => t.Key, t => TextOf(t.Value), StringComparer.Ordinal));
        ImmutableArray<TextPage> pages = [page, .. translations.Values];
        foreach (var each in pages) each.File.Report(each.Source.Findings);
        return new PartReading<Brief>(part, files, header is null || rubric is null ? null : conditions?.ToBrief(header, part.Slug, text, rubric) is { } brief ? brief with { Exemplar = exemplar } : null)
        {
            Pages = [.. pages.Select(p => p.Known with { IsDraft = header is { IsPublished: false } })],
            Links = [.. used],
            Claims = [.. header?.Claims(ClaimKind.Homework, ClaimKind.HomeworkAlias) ?? []],
        };

        BriefText TextOf(TextPage one)
        {
            var rendering = one.Source.Render(links.From(one, files, used, header is { IsPublished: false }), asks: false);
            one.RefuseQuestions(rendering);
            return new BriefText(one.Title, one.Summary, rendering.Prose) { Objectives = one.Objectives, Path = one.File.Path };
        }
    }
}
