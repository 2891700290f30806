using System.Collections.Immutable;
using Learning.Lessons;
using Learning.Lessons.Markup;

namespace Learning.Courses.Reading;

/// <summary>One part of a course as it was read: what it was read from, and what the rest of the course should know of it.</summary>
internal abstract record PartReading(Part Part, PartFiles Files)
{
    public ImmutableArray<ReadPage> Pages { get; init; } = [];

    public ImmutableArray<UsedLink> Links { get; init; } = [];

    public ImmutableArray<Claim> Claims { get; init; } = [];

    public bool IsCheckedLike(PartReading other) =>
        ReferenceEquals(this, other) || (Part == other.Part && Claims.SequenceEqual(other.Claims) && Files.Asked.ToHashSet(StringComparer.Ordinal).SetEquals(other.Files.Asked));
}

/// <param name="Content">A lesson, a homework or a glossary; null when too little could be read.</param>
internal sealed record PartReading<T>(Part Part, PartFiles Files, T? Content) : PartReading(Part, Files)
    where T : class;

/// <summary>A text of which the links of other texts need to know where they may lead.</summary>
internal sealed record ReadPage(string Path, string Language, IReadOnlySet<string> Anchors, ImmutableDictionary<string, Term> Terms)
{
    /// <summary>In the making: trainees do not find it.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>A link to another text, and where it was found to lead.</summary>
/// <param name="Path">What it names, in the course; null when that is out of it.</param>
internal sealed record UsedLink(string? Path, string Language, RelativeLink Link, LinkTarget Target);

/// <summary>A name that a part gives or asks for, and where it stands.</summary>
/// <param name="File">As problems name it.</param>
internal sealed record Claim(ClaimKind Kind, string Name, string File, int Line, int Column);

internal enum ClaimKind
{
    Lesson = 0,
    Homework = 1,
    Exercise = 2,

    /// <summary>A former address of a lesson.</summary>
    LessonAlias = 3,

    /// <summary>A former address of a homework.</summary>
    HomeworkAlias = 4,

    /// <summary>The id of a lesson that should be read before.</summary>
    Requirement = 5,
}
