using System.Collections.Immutable;

namespace Learning.Lessons;

/// <summary>Something to answer inside a lesson. The id is immutable and unique in the course.</summary>
public abstract record Exercise(string Id);

/// <summary>A question with one or several right answers and an explanation for each choice.</summary>
public sealed record Quiz(string Id, Translated<QuizText> Text, ImmutableArray<bool> Right) : Exercise(Id)
{
    public bool HasSeveralRight => Right.Count(r => r) > 1;

    /// <summary>Right when exactly the right choices were taken.</summary>
    /// <param name="chosen">Indices of the choices taken, from 0.</param>
    /// <exception cref="Refusal"><c>Exercise.NothingChosen</c>, <c>Exercise.UnknownChoice</c>.</exception>
    public bool Mark(IReadOnlyCollection<int> chosen)
    {
        if (chosen.Count == 0) throw new Refusal("Exercise.NothingChosen");
        if (chosen.Any(c => c < 0 || c >= Right.Length) || (!HasSeveralRight && chosen.Count > 1)) throw new Refusal("Exercise.UnknownChoice");
        return Right.Select((right, i) => right == chosen.Contains(i)).All(agrees => agrees);
    }
}

/// <summary>HTML of the question, its choices and the explanation of each, in one language.</summary>
public sealed record QuizText(string Question, ImmutableArray<string> Choices, ImmutableArray<string> Explanations);
