using System.Collections.Immutable;

namespace Learning.Lessons;

public sealed record Lesson(
    string Id,
    string Slug,
    Translated<LessonText> Text,
    int Minutes,
    bool IsPublished,
    DateOnly? Updated,
    ImmutableArray<Exercise> Exercises)
{
    public string Title => Text.Current.Title;
}

public sealed record LessonText(string Title, string Summary, ImmutableArray<string> Objectives, Prose Body, ImmutableArray<Heading> Contents);

/// <summary>An entry of the table of contents; level 2 or 3.</summary>
public sealed record Heading(int Level, string Id, string Text);
