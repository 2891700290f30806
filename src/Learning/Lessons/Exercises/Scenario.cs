using System.Collections.Immutable;

namespace Learning.Lessons.Exercises;

/// <summary>A conversation with branches. Its reader sees the steps that were walked and nothing of those ahead.</summary>
/// <param name="Steps">Where the choices of each step lead, by index; a step without choices is an ending. The first is the beginning.</param>
/// <remarks>The answer is kept as the choices taken from the beginning: "0,2".</remarks>
public sealed record Scenario(string Id, Translated<ScenarioText> Text, ImmutableArray<ImmutableArray<int>> Steps) : Exercise(Id)
{
    public override string Type => "scenario";

    /// <summary>The steps walked so far. The last has no choice yet: there the reader stands.</summary>
    public ImmutableArray<ScenarioMove> Walk(string? state)
    {
        var (moves, step) = (ImmutableArray.CreateBuilder<ScenarioMove>(), 0);
        foreach (var choice in Indices.Read(state, int.MaxValue))
        {
            // The author has taken this choice away since.
            if (choice >= Steps[step].Length) break;
            moves.Add(new ScenarioMove(step, choice));
            step = Steps[step][choice];
        }

        return moves.Append(new ScenarioMove(step, null)).ToImmutableArray();
    }

    public bool IsEnding(ScenarioMove move) => Steps[move.Step].IsEmpty;

    /// <summary>Takes one choice, or goes back to the beginning. It is finished when an ending is reached.</summary>
    /// <exception cref="Refusal">Also <c>Exercise.MovedOn</c>: the choice was made at another step than the reader stands at.</exception>
    public override Marked Mark(Reply reply)
    {
        if (reply["restart"].Length > 0) return new Marked("", IsRight: false) { IsComplete = false };
        if (reply["choice"].Length == 0) throw new Refusal("Exercise.NothingChosen");
        var walked = Walk(reply.State);
        if (reply["at"] != FormattableString.Invariant($"{walked.Length - 1}")) throw new Refusal("Exercise.MovedOn");
        var choice = Indices.Of(reply["choice"], Steps[walked[^1].Step].Length);
        var path = Indices.Write([.. walked[..^1].Select(m => m.Choice!.Value), choice]);
        var isOver = IsEnding(Walk(path)[^1]);
        return new Marked(path, isOver) { IsComplete = isOver };
    }
}

/// <summary>One step of a walk.</summary>
/// <param name="Choice">What was chosen there; null where the reader stands.</param>
public sealed record ScenarioMove(int Step, int? Choice);

/// <param name="Introduction">HTML; empty when the conversation begins at once.</param>
public sealed record ScenarioText(string Introduction, ImmutableArray<ScenarioStep> Steps);

/// <param name="Body">HTML.</param>
public sealed record ScenarioStep(Phrase Title, string Body, ImmutableArray<ScenarioChoice> Choices);

/// <param name="Words">HTML.</param>
/// <param name="Consequence">HTML, shown when the choice is taken; empty when nothing more is to be said.</param>
public sealed record ScenarioChoice(string Words, string Consequence);
