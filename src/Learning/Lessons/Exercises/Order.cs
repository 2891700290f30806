using System.Collections.Immutable;
using System.Globalization;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>Steps to be put in order. Every reader meets them in an order of their own.</summary>
/// <param name="Count">How many steps; the author's order is the right one.</param>
/// <remarks>The answer is kept as the step that stands at each place: "2,0,1". Field <c>item-0</c> holds the place, from 1, of the step that this reader sees first.</remarks>
public sealed record Order(string Id, Translated<OrderText> Text, int Count) : Exercise(Id)
{
    public override string Type => "order";

    /// <summary>Indices of the steps as this reader sees them before answering.</summary>
    public ImmutableArray<int> Shown(Guid reader) => Shuffle.Of(Count, Id, reader);

    public static string Field(int place) => string.Create(CultureInfo.InvariantCulture, $"item-{place}");

    /// <summary>The step that was put at each place; empty before the first answer.</summary>
    public ImmutableArray<int> Placed(string? state) => Indices.Read(state, Count) is var placed && placed.Length == Count ? placed : [];

    /// <exception cref="Refusal">Also <c>Exercise.SomeLeft</c>: steps without a place; <c>Exercise.SamePlace</c>: two steps at one.</exception>
    public override Marked Mark(Reply reply)
    {
        var shown = Shown(reply.Reader);
        var left = shown.Where((_, i) => reply[Field(i)].Length == 0).Count();
        if (left == Count) throw new Refusal("Exercise.NothingChosen");
        if (left > 0) throw new Refusal("Exercise.SomeLeft", left);
        var places = shown.Select((_, i) => Indices.Of(reply[Field(i)], Count + 1)).ToList();
        if (places.Contains(0)) throw new Refusal("Exercise.UnknownChoice");
        if (places.GroupBy(p => p).FirstOrDefault(g => g.Count() > 1) is { } shared) throw new Refusal("Exercise.SamePlace", shared.Key);
        var placed = shown.OrderBy(step => places[shown.IndexOf(step)]).ToList();
        return new Marked(Indices.Write(placed), IsRight(placed));
    }

    public bool IsRight(IEnumerable<int> placed) => placed.SequenceEqual(Enumerable.Range(0, Count));
}

/// <param name="Question">HTML; empty when the author asks nothing.</param>
/// <param name="Steps">In the right order.</param>
public sealed record OrderText(string Question, ImmutableArray<Phrase> Steps);

/// <summary>
/// A question, if there is one, then an ordered list in the right order:
/// <code>
/// ::: order {#czesci}
/// Co po czym?
///
/// 1. Przed sprzedażą
/// 2. Sprzedaż
/// 3. Po sprzedaży
/// :::
/// </code>
/// </summary>
internal sealed class OrderType : ExerciseType
{
    private const int MostSteps = 12;

    public override string Name => "order";

    public override ReadExercise? Read(Container container)
    {
        var (question, list) = container.Read<ListBlock>("order-shape", "An order is a question, if you like, and one numbered list in the right order.");
        if (list is null) return null;
        var faults = container.Findings.All.Count;
        if (!list.IsOrdered) container.Findings.Error(list, "order-shape", "The list of an order is numbered: 1. 2. 3.");
        if (list.Count is < 2 or > MostSteps) container.Findings.Error(list, "order-steps", $"An order has from 2 to {MostSteps} steps; this one has {list.Count}.");
        var steps = list.Cast<ListItemBlock>().Select(item => ReadStep(item, container)).ToImmutableArray();
        if (steps.GroupBy(s => s.Plain, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twins) container.Findings.Error(list, "order-twins", $"Two steps read '{twins.Key}', so nobody can tell which comes first.");
        return container.Findings.All.Count > faults ? null : new ReadOrder(container, new OrderText(question, steps));
    }

    private static Phrase ReadStep(ListItemBlock item, Container container)
    {
        if (item is not [ParagraphBlock line]) container.Findings.Error(item, "order-step", "A step of an order is one line.");
        container.RefuseLinks(item, "order-link");
        return container.Phrase(item.FirstOrDefault() as ParagraphBlock);
    }
}

internal sealed record ReadOrder(Container Container, OrderText Text) : ReadExercise<OrderText>(Container, Text)
{
    protected override string Parts => "steps";

    protected override IReadOnlyList<string> Skeleton => [.. Text.Steps.Select(_ => "step")];

    protected override Exercise Make(Translated<OrderText> text) => new Order(Id, text, Text.Steps.Length);
}
