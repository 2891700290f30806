using System.Collections.Immutable;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>One type of exercise: how its container is read.</summary>
internal abstract class ExerciseType
{
    /// <summary>The word after <c>:::</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Keys that its attribute block may hold.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <returns>Null when it cannot be read; what is wrong is then among the findings.</returns>
    public abstract ReadExercise? Read(Container container);
}

/// <summary>The types of exercises, by name. A new one is added here.</summary>
internal static class ExerciseTypes
{
    private static readonly ImmutableSortedDictionary<string, ExerciseType> All =
        new ExerciseType[] { new QuizType(), new ChartType() }.ToImmutableSortedDictionary(t => t.Name, t => t, StringComparer.Ordinal);

    public static string Names => string.Join(", ", All.Keys);

    public static ExerciseType? Find(string name) => All.GetValueOrDefault(name);
}

/// <summary>An exercise read in one language.</summary>
internal abstract record ReadExercise(Container Container)
{
    public string Id => Container.Id;

    /// <summary>What stands in the text where the container stood.</summary>
    public abstract Block InPlace();

    /// <summary>Joins the original with its translations. Null for what asks nothing of the reader.</summary>
    /// <param name="translations">By language; those that do not agree are reported among their own findings and left out.</param>
    public abstract Exercise? Join(ImmutableDictionary<string, ReadExercise> translations);
}

/// <summary>The place of an exercise whose look depends on its reader.</summary>
internal sealed class ExercisePlace(string exerciseId) : LeafBlock(parser: null)
{
    public string ExerciseId { get; } = exerciseId;
}

/// <summary>Markup that this program made itself, ready to be written.</summary>
internal sealed class FinishedMarkup(string markup) : LeafBlock(parser: null)
{
    public string Markup { get; } = markup;
}
