using System.Globalization;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>A private note, kept for its writer. The trainers of the edition see it only while the writer shares it.</summary>
/// <param name="Prompt">HTML.</param>
/// <param name="MinimumWords">A shorter note is kept too, but does not finish the exercise.</param>
public sealed record Reflect(string Id, Translated<string> Prompt, int MinimumWords) : Exercise(Id)
{
    /// <summary>In UTF-16 code units; stated beside the field.</summary>
    public const int MaximumLength = 10_000;

    public override string Type => "reflect";

    public override bool CanBeTried => false;

    /// <exception cref="Refusal"><c>Exercise.NothingWritten</c>, <c>Exercise.TooLong</c>.</exception>
    public override Marked Mark(Reply reply)
    {
        var text = PlainText.Normalize(reply["text"]).TrimEnd();
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrEmpty(reply.State)) throw new Refusal("Exercise.NothingWritten");
        if (text.Length > MaximumLength) throw new Refusal("Exercise.TooLong", MaximumLength, text.Length);
        var isComplete = Missing(text) == 0;
        return new Marked(text, isComplete) { IsComplete = isComplete, IsShared = reply["share"] == "true" && text.Length > 0 };
    }

    /// <summary>How many words are wanting.</summary>
    public int Missing(string? text) => Math.Max(0, MinimumWords - PlainText.CountWords(text ?? ""));
}

/// <summary>
/// What to think about, as Markdown; <c>min</c> is how many words finish it, one if it is left out:
/// <code>
/// ::: reflect {#moja-firma min=20}
/// Kiedy ostatnio ktoś obsłużył Cię lepiej, niż musiał?
/// :::
/// </code>
/// </summary>
internal sealed class ReflectType : ExerciseType
{
    private const int MostWords = 500;

    public override string Name => "reflect";

    public override IReadOnlyList<string> Options { get; } = ["min"];

    public override ReadExercise? Read(Container container)
    {
        var minimum = 1;
        if (container.Options.TryGetValue("min", out var words) && (!int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out minimum) || minimum is < 1 or > MostWords))
            container.Error("reflect-min", $"'min={words}' is not a number of words from 1 to {MostWords}.");
        if (container.Block.OfType<ParagraphBlock>().Any()) return new ReadReflect(container, container.Markup(container.Block), minimum);
        container.Error("reflect-no-prompt", "This reflect says nothing to think about. Write a question in it.");
        return null;
    }
}

internal sealed record ReadReflect(Container Container, string Text, int MinimumWords) : ReadExercise<string>(Container, Text)
{
    protected override string Parts => "conditions";

    protected override IReadOnlyList<string> Skeleton => [string.Create(CultureInfo.InvariantCulture, $"min={MinimumWords}")];

    protected override Exercise Make(Translated<string> text) => new Reflect(Id, text, MinimumWords);
}
