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

    /// <summary>Ids of lessons that should be read before.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>Slugs that this lesson had before.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}

public sealed record LessonText(string Title, string Summary, ImmutableArray<string> Objectives, Prose Body, ImmutableArray<Heading> Contents)
{
    /// <summary>Changes when anything that a reader sees of this text does; exercises included. For caches.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Anchors of the places of the text, in its order.</summary>
    public ImmutableArray<string> Blocks { get; init; } = [];

    public int Words { get; init; }

    /// <summary>How long reading takes without the exercises: 238 words a minute (M. Brysbaert, "How many words do we read per minute?", 2019), in whole minutes.</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Words / 238.0, MidpointRounding.AwayFromZero));

    /// <summary>The file it was read from, in the course's folder.</summary>
    public string Path { get; init; } = "";
}

/// <summary>An entry of the table of contents; level 2 or 3.</summary>
public sealed record Heading(int Level, string Id, string Text);
