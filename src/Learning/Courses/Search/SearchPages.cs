using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses.Search;

/// <summary>What of a course can be found. Pages of one source come and go together.</summary>
internal static class SearchPages
{
    /// <returns>By what they were made from: a lesson, a homework, the glossary.</returns>
    public static IEnumerable<(object Source, IEnumerable<SearchPage> Pages)> Of(Course course)
    {
        foreach (var lesson in course.Lessons) yield return (lesson, InEach(lesson.Text).Select(t => InLanguage(OfLesson(course, lesson, t.Text), t.Language, lesson.Text)));
        foreach (var homework in course.Homework) yield return (homework, InEach(homework.Text).Select(t => InLanguage(OfHomework(course, homework, t.Text), t.Language, homework.Text)));
        if (course.Glossary is { } glossary) yield return (glossary, InEach(glossary).SelectMany(t => OfGlossary(course, t.Text).Select(page => InLanguage(page, t.Language, glossary))));
    }

    private static SearchPage OfLesson(Course course, Lesson lesson, LessonText text) =>
        new(course.Id, SearchKind.Lesson, CourseAddress.OfLesson(course.Id, lesson.Slug), text.Title, Lead(text.Summary, text.Objectives, text.Contents.Select(h => h.Text)), [], text.Body) { IsDraft = !lesson.IsPublished };

    private static SearchPage OfHomework(Course course, Brief homework, BriefText text) =>
        new(course.Id, SearchKind.Homework, CourseAddress.OfHomework(course.Id, homework.Slug), text.Title, Lead(text.Summary, text.Objectives, []), [], text.Prompt) { IsDraft = !homework.IsPublished };

    private static IEnumerable<SearchPage> OfGlossary(Course course, LessonText text) =>
        PlainProse.Sections(text.Body).Where(term => term.Anchor is not null)
            .Select(term => new SearchPage(course.Id, SearchKind.Term, CourseAddress.OfGlossary(course.Id), term.Title, "", [term], null));

    private static string Lead(string summary, ImmutableArray<string> objectives, IEnumerable<string> headings) => string.Join('\n', headings.Prepend(summary).Concat(objectives));

    private static IEnumerable<(string Language, T Text)> InEach<T>(Translated<T> text) =>
        text.Translations.Select(t => (t.Key, t.Value)).Prepend((text.OriginalLanguage, text.Original));

    private static SearchPage InLanguage<T>(SearchPage page, string language, Translated<T> text) =>
        page with { Language = language, TranslatedInto = language == text.OriginalLanguage ? [.. text.Translations.Keys] : null };
}
