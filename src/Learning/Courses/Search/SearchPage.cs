using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses.Search;

public enum SearchKind
{
    Lesson = 0,
    Homework = 1,
    Term = 2,
}

/// <summary>Something that search can lead to, in one language.</summary>
/// <param name="Address">Without an anchor.</param>
/// <param name="Body">The text that is searched beside title and lead; exercises are holes in it and stay unknown.</param>
public sealed record SearchPage(string CourseId, SearchKind Kind, string Address, string Title, string Lead, ImmutableArray<PlainSection> Given, Prose? Body)
{
    /// <summary>Of the text.</summary>
    public string Language { get; init; } = "";

    /// <summary>For trainers only.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Readers' languages in which another text stands for this one; null for a translation, which is for its own language alone.</summary>
    public ImmutableArray<string>? TranslatedInto { get; init; }

    /// <summary>Plain words, made anew each time: the library holds them as markup already.</summary>
    public ImmutableArray<PlainSection> Sections => Body is null ? Given : PlainProse.Sections(Body);

    public bool IsFor(string language) => Language == language || (TranslatedInto is { } others && !others.Contains(language, StringComparer.Ordinal));
}
