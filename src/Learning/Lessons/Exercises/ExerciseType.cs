using System.Collections.Immutable;

namespace Learning.Lessons.Exercises;

/// <summary>One type of exercise: how its container is read.</summary>
internal abstract class ExerciseType
{
    /// <summary>The word after <c>:::</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Keys that its attribute block may hold.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <summary>Whether preparing puts other pieces in the place of some.</summary>
    public virtual bool Rearranges => false;

    /// <summary>Takes out what only this type understands, before headings and links of the whole text are read.</summary>
    public virtual void Prepare(Container container)
    {
    }

    /// <returns>Null when it cannot be read; what is wrong is then among the findings.</returns>
    public abstract ReadExercise? Read(Container container);
}

/// <summary>The types of exercises, by name. A new one is added here.</summary>
internal static class ExerciseTypes
{
    private static readonly ImmutableSortedDictionary<string, ExerciseType> All = new ExerciseType[]
    {
        new QuizType(), new SortType(), new OrderType(), new CardsType(), new RevealType(), new ReflectType(),
        new ChartType(), new ScenarioType(), new ChecklistType(), new TranscriptType(),
    }.ToImmutableSortedDictionary(t => t.Name, t => t, StringComparer.Ordinal);

    public static string Names => string.Join(", ", All.Keys);

    public static ExerciseType? Find(string name) => All.GetValueOrDefault(name);
}
