using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses;

/// <summary>One course as its folder stood when the <see cref="Library"/> was read. Immutable; knows nothing of people.</summary>
public sealed record Course(
    string Id,
    string Language,
    string TimeZone,
    Translated<CourseText> Text,
    ImmutableArray<Lesson> Lessons,
    ImmutableArray<Brief> Homework)
{
    public string Title => Text.Current.Title;

    /// <summary>The course's own folder inside the content folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Terms of the course and what they mean, if it has a glossary.</summary>
    public Translated<LessonText>? Glossary { get; init; }

    /// <summary>Where a file of the course is edited, with <c>{path}</c> for its path in the course's folder; null where nobody is invited to.</summary>
    public string? EditAddress { get; init; }

    /// <summary>Pictures, sound and tables by their path in the course's folder.</summary>
    internal IReadOnlyDictionary<string, CourseAsset> Files { get; init; } = ImmutableDictionary<string, CourseAsset>.Empty;

    public Lesson? FindLesson(string slug) => Lessons.FirstOrDefault(l => l.Slug == slug);

    /// <summary>The lesson that this address led to before its folder was renamed.</summary>
    public Lesson? FindMovedLesson(string formerSlug) => Lessons.FirstOrDefault(l => l.Aliases.Contains(formerSlug, StringComparer.Ordinal));

    /// <summary>Where a picture, sound or table of the course lies. Only what was there when the course was read, so no path leads out of it.</summary>
    /// <param name="path">Relative to the course's folder, with slashes.</param>
    public CourseAsset? FindFile(string? path) => path is null ? null : Files.GetValueOrDefault(path);

    /// <summary>Published lessons of these ids, in the order of the course.</summary>
    public IEnumerable<Lesson> Required(ImmutableArray<string> ids) => ids.IsEmpty ? [] : Lessons.Where(l => l.IsPublished && ids.Contains(l.Id, StringComparer.Ordinal));

    /// <summary>Where the text is edited, if course.yml says so.</summary>
    /// <param name="path">In the course's folder.</param>
    public string? EditingOf(string path) => EditAddress?.Replace("{path}", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);

    public Brief? FindHomework(string id) => Homework.FirstOrDefault(h => h.Id == id);

    /// <summary>The homework that a link leads to, or led to before its folder was renamed.</summary>
    public Brief? FindHomeworkAt(string slug) => Homework.FirstOrDefault(h => h.Slug == slug) ?? Homework.FirstOrDefault(h => h.Aliases.Contains(slug, StringComparer.Ordinal));

    public Exercise? FindExercise(string id) => Lessons.SelectMany(l => l.Exercises).FirstOrDefault(e => e.Id == id);

    /// <summary>Which lesson of the course it is, from 1, to those who read drafts too or do not.</summary>
    public int NumberOf(Lesson lesson, bool withDrafts) => Lessons.Take(Lessons.IndexOf(lesson)).Count(l => withDrafts || l.IsPublished) + 1;

    /// <summary>The lesson before and the lesson after, in the order of course.yml.</summary>
    /// <param name="withDrafts">Lessons in the making count too: for those who may read them.</param>
    public (Lesson? Previous, Lesson? Next) Around(Lesson lesson, bool withDrafts)
    {
        var at = Lessons.IndexOf(lesson);
        return (Lessons.Take(at).LastOrDefault(IsReadable), Lessons.Skip(at + 1).FirstOrDefault(IsReadable));

        bool IsReadable(Lesson other) => withDrafts || other.IsPublished;
    }
}

public sealed record CourseText(string Title, string Summary, ImmutableArray<string> Objectives);
