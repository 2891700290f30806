using System.Collections.Immutable;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>An exercise read in one language.</summary>
internal abstract record ReadExercise(Container Container)
{
    public string Id => Container.Id;

    /// <summary>What stands in the text where the container stood.</summary>
    public virtual Block InPlace() => new ExercisePlace(Id);

    /// <summary>The same where nothing can be answered, as in the prompt of a homework. Null when it has no place there.</summary>
    public virtual Block? Still() => null;

    /// <summary>Joins the original with its translations. Null for what keeps nothing of its reader.</summary>
    /// <param name="translations">By language; those that do not agree are reported among their own findings and left out.</param>
    public abstract Exercise? Join(ImmutableDictionary<string, ReadExercise> translations);
}

/// <summary>An exercise whose words differ between languages and whose parts do not.</summary>
internal abstract record ReadExercise<TText>(Container Container, TText Text) : ReadExercise(Container)
{
    /// <summary>What its parts are called, for messages.</summary>
    protected abstract string Parts { get; }

    /// <summary>What must be the same in every language, part by part.</summary>
    protected abstract IReadOnlyList<string> Skeleton { get; }

    public override Exercise? Join(ImmutableDictionary<string, ReadExercise> translations)
    {
        var agreeing = ImmutableDictionary.CreateBuilder<string, TText>(StringComparer.Ordinal);
        foreach (var (language, read) in translations)
        {
            if (read is not ReadExercise<TText> translation) continue;
            if (Difference(translation) is { } difference) read.Container.Findings.Error(read.Container.Block, "translation-differs", difference);
            else agreeing.Add(language, translation.Text);
        }

        return Make(new Translated<TText>(Container.Language, Text, agreeing.ToImmutable()));
    }

    protected abstract Exercise? Make(Translated<TText> text);

    private string? Difference(ReadExercise<TText> translation)
    {
        var what = $"The {Container.Type.Name} '{Id}'";
        if (translation.Skeleton.Count != Skeleton.Count) return $"{what} has {translation.Skeleton.Count} {Parts} here and {Skeleton.Count} in the original. They must be the same, in the same order.";
        var differing = Skeleton.Zip(translation.Skeleton).ToList().FindIndex(pair => pair.First != pair.Second);
        return differing < 0 ? null : $"{what} differs from the original in number {differing + 1} of its {Parts} ('{translation.Skeleton[differing]}' here, '{Skeleton[differing]}' there). They must be the same, in the same order.";
    }
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
