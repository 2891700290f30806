using System.Collections.Immutable;

namespace Learning.Lessons;

/// <summary>Rendered Markdown: finished HTML, interrupted by holes that are filled for each reader.</summary>
public sealed record Prose(ImmutableArray<ProsePart> Parts)
{
    /// <summary>Terms of a glossary that the text links to, each once.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];
}

public abstract record ProsePart
{
    /// <summary>Safe HTML, ready to be written.</summary>
    public sealed record Html(string Markup) : ProsePart;

    /// <summary><c>{{due}}</c>: the reader's own deadline.</summary>
    public sealed record Due : ProsePart;

    /// <summary>The place of an exercise whose look depends on the reader's answers.</summary>
    public sealed record ExerciseHole(string ExerciseId) : ProsePart;
}
