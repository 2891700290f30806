using Learning.Lessons;

namespace Learning.Study;

/// <summary>Which words of a lesson somebody has read: a language and the hash of the text in it.</summary>
public static class LessonVersion
{
    public const int Length = 30;

    public static string Of(Lesson lesson) => $"{lesson.Text.CurrentLanguage}-{lesson.Text.Current.Hash}";

    /// <summary>Whether the text is no longer what was read. A translation that was taken away has not changed.</summary>
    public static bool HasChanged(Lesson lesson, string? version)
    {
        if (version?.Split('-', 2) is not [var language, var hash]) return false;
        var text = language == lesson.Text.OriginalLanguage ? lesson.Text.Original : lesson.Text.Translations.GetValueOrDefault(language);
        return text is not null && text.Hash != hash;
    }
}
