using System.Collections.Immutable;

namespace Learning.Courses.Reading;

/// <summary>What can only be seen with the whole course in view.</summary>
internal static class CourseChecks
{
    public static void Run(CourseFolder folder, CourseFile file, ImmutableArray<LessonFiles> lessons, ImmutableArray<HomeworkFiles> homework, GlossaryFiles? glossary, CourseLinks links)
    {
        RefuseTwins(lessons.Select(l => (l.Id, l.Original.File, l.Front.Require("id")!.Line)), "lesson");
        RefuseTwins(homework.Select(h => (h.Conditions.Id, h.Original.File, h.Front.Require("id")!.Line)), "homework");
        RefuseTwins(lessons.SelectMany(l => l.Original.Source.ExerciseIds.Select(e => (e.Id, l.Original.File, e.Line))), "exercise");
        foreach (var twins in lessons.GroupBy(l => l.Part.Slug, StringComparer.Ordinal).Where(g => g.Count() > 1))
            file.File.Error(twins.Last().Part.Line, twins.Last().Part.Column, "slug-duplicate", $"Two lessons would have the address '{twins.Key}'. Rename one folder.");
        CheckReferences(lessons);
        RefuseDueIn(lessons);
        WarnOfOrphans(folder, file, glossary, links);
    }

    private static void RefuseTwins(IEnumerable<(string Id, ContentFile File, int Line)> all, string what)
    {
        foreach (var twins in all.GroupBy(x => x.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            foreach (var (_, file, line) in twins.Skip(1))
                file.Error(line, 1, "id-duplicate", $"The {what} id '{twins.Key}' is already used in '{twins.First().File.Name}'. Ids are unique in a course.");
    }

    private static void CheckReferences(ImmutableArray<LessonFiles> lessons)
    {
        foreach (var lesson in lessons)
        {
            foreach (var unknown in lesson.Requires.Where(id => id == lesson.Id || lessons.All(l => l.Id != id)))
                lesson.Front.Error(lesson.Front.Find("requires")!, "requires-unknown", $"'requires' names '{unknown}', which is not the id of another lesson of this course.");
            foreach (var taken in lesson.Aliases.Where(alias => lessons.Any(l => l.Part.Slug == alias)))
                lesson.Front.Error(lesson.Front.Find("aliases")!, "alias-taken", $"The former address '{taken}' is the present address of a lesson.");
        }
    }

    private static void RefuseDueIn(ImmutableArray<LessonFiles> lessons)
    {
        foreach (var page in lessons.SelectMany(l => l.Translations.Values.Prepend(l.Original)))
            if (page.Source.AsksForDueAt is { } hole)
                page.File.Error(hole.Line + 1, hole.Column + 1, "hole-in-lesson", "{{due}} stands in the prompt of a homework only: a lesson has no deadline.");
    }

    private static void WarnOfOrphans(CourseFolder folder, CourseFile file, GlossaryFiles? glossary, CourseLinks links)
    {
        var parts = file.Lessons.Concat(file.Homework).ToList();
        HashSet<string> texts =
        [
            CourseFile.Name,
            .. parts.SelectMany(p => file.Translations.Select(p.In).Append(p.Original)),
            .. file.Homework.Select(h => $"{h.Folder}/rubric.yml"),
            .. glossary?.Translations.Values.Prepend(glossary.Original).Select(p => p.File.Path) ?? [],
        ];
        foreach (var path in folder.Paths.Where(p => !texts.Contains(p) && !CourseFolder.IsAsset(p)).Concat(links.Unused))
            folder.Problems.Add(new Problem(folder.NameOf(path), 1, 1, Severity.Warning, "file-unused", "Nothing of the course uses this file. Name its folder in course.yml, link to it, or remove it."));
    }
}
