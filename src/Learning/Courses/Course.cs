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

    public Lesson? FindLesson(string slug) => Lessons.FirstOrDefault(l => l.Slug == slug);

    public Brief? FindHomework(string id) => Homework.FirstOrDefault(h => h.Id == id);

    public Exercise? FindExercise(string id) => Lessons.SelectMany(l => l.Exercises).FirstOrDefault(e => e.Id == id);

    /// <summary>The lesson before and the lesson after, in the order of course.yml.</summary>
    public (Lesson? Previous, Lesson? Next) Around(Lesson lesson)
    {
        var at = Lessons.IndexOf(lesson);
        return (at > 0 ? Lessons[at - 1] : null, at < Lessons.Length - 1 ? Lessons[at + 1] : null);
    }
}

public sealed record CourseText(string Title, string Summary, ImmutableArray<string> Objectives);
