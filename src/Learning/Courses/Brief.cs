using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses;

/// <summary>A homework as the course states it: the prompt, the conditions, the rubric.</summary>
public sealed record Brief(
    string Id,
    Translated<BriefText> Text,
    decimal Points,
    decimal? Passing,
    int? MinimumWords,
    int? MaximumWords,
    int? Attempts,
    DueRule Due,
    DueRule? Opens,
    TimeSpan Grace,
    DueRule? LateUntil,
    int LatePenaltyPercent,
    bool AsksHonesty,
    int? GradedWithinDays,
    Rubric Rubric)
{
    public string Title => Text.Original.Title;

    /// <summary>The last part of its address inside the course.</summary>
    public string Slug { get; init; } = "";

    /// <summary>A draft is for trainers only and is given to no edition.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>How long it takes, as the course estimates it.</summary>
    public int? Minutes { get; init; }

    public DateOnly? Updated { get; init; }

    /// <summary>Ids of lessons that should be done before.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>Slugs that it had before.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>A good answer, for trainers only.</summary>
    public Translated<Prose>? Exemplar { get; init; }

    /// <summary>Where the course states the deadline.</summary>
    public Place StatedAt { get; init; } = new("", 1, 1);

    /// <summary>Extensions of files that may be handed in instead of a typed text, without the dot; empty when the text is typed.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    public GradeScale Scale { get; init; } = GradeScale.Points;

    /// <summary>Names stay hidden from graders until the release.</summary>
    public bool IsBlind { get; init; }

    /// <summary>Two trainers mark each work apart, and agree on the grade.</summary>
    public bool IsMarkedTwice { get; init; }

    /// <summary>Passages shared with other essays are pointed out to trainers.</summary>
    public bool ChecksSimilarity { get; init; }
}

/// <summary>How a total is shown.</summary>
public enum GradeScale
{
    Points = 0,
    Percent = 1,
    PassFail = 2,

    /// <summary>1 to 6, as in Polish schools.</summary>
    Polish = 3,

    /// <summary>No points at all: the levels reached, in words.</summary>
    Levels = 4,
}

/// <param name="Prompt">Rendered Markdown with holes for what differs by reader.</param>
public sealed record BriefText(string Title, string Summary, Prose Prompt)
{
    public ImmutableArray<string> Objectives { get; init; } = [];

    /// <summary>The file it was read from, in the course's folder.</summary>
    public string Path { get; init; } = "";
}

/// <summary>A place in a content file, as <see cref="Problem"/> names it.</summary>
public sealed record Place(string File, int Line, int Column);

/// <summary>The criteria that an essay is graded by.</summary>
public sealed record Rubric(ImmutableArray<Criterion> Criteria)
{
    /// <summary>False where only levels are chosen: their points are ranks then, and nobody is shown them.</summary>
    public bool HasPoints { get; init; } = true;

    public decimal Points => Criteria.Sum(c => c.Points);
}

/// <param name="Points">The most that can be given.</param>
public sealed record Criterion(string Id, Translated<CriterionText> Text, decimal Points, ImmutableArray<Level> Levels);

public sealed record CriterionText(string Title, string Description);

public sealed record Level(decimal Points, Translated<CriterionText> Text);
