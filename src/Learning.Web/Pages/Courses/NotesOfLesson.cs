using Learning.Courses;
using Learning.Lessons;
using Learning.Study;

namespace Learning.Web.Pages.Courses;

/// <summary>The reader's notes of one lesson, in the order of its text; those of the whole lesson and those whose passage is gone come last.</summary>
/// <param name="Lesson">Null when the course has it no more.</param>
public sealed record NotesOfLesson(string CourseId, string LessonId, Lesson? Lesson, IReadOnlyList<NotesOfLesson.Shown> Notes, TimeZoneInfo Zone)
{
    /// <param name="Address">Of the passage, where it still stands.</param>
    /// <param name="Typed">What was typed in place of its words and refused.</param>
    public sealed record Shown(Note Note, int? At, string? Address, string? Typed)
    {
        public bool IsGone => Note.Exact is not null && Address is null;
    }

    public string? Slug => Lesson?.Slug;

    public static NotesOfLesson Of(Course course, string lessonId, IEnumerable<Note> notes, Func<Note, string?> typed, TimeZoneInfo zone)
    {
        var lesson = course.Lessons.FirstOrDefault(l => l.Id == lessonId);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        return new(course.Id, lessonId, lesson, [.. notes.Select(Place).OrderBy(n => n.At ?? int.MaxValue).ThenBy(n => n.Note.WrittenAt)], zone);

        Shown Place(Note note)
        {
            var at = lesson is null ? null : note.Quote?.Find(TextIn(note.Language, lesson))?.Start;
            return new(note, at, at is null ? null : CourseAddress.OfLesson(course.Id, lesson!.Slug) + TextFragment(note.Quote!), typed(note));
        }

        string TextIn(string language, Lesson of)
        {
            if (!texts.TryGetValue(language, out var text)) texts.Add(language, text = PlainProse.Whole(of.Text.Translations.GetValueOrDefault(language, of.Text.Original).Body));
            return text;
        }
    }

    /// <summary>The browser finds the words itself (https://wicg.github.io/scroll-to-text-fragment/).</summary>
    private static string TextFragment(TextQuote quote)
    {
        var line = quote.Exact.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0];
        return "#:~:text=" + Uri.EscapeDataString(line).Replace("-", "%2D", StringComparison.Ordinal);
    }
}
