using System.Collections.Immutable;
using System.Globalization;
using Learning.Lessons.Markup;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Exercises;

/// <summary>
/// What comes before, if anything; then steps, each a heading with an id, text, and its choices as links to other steps.
/// A quote under a choice says what comes of it. A step without choices is an ending; the first step is the beginning:
/// <code>
/// ::: scenario {#spozniona-dostawa}
/// ### Dzwoni klientka {#poczatek}
/// – Paczki nadal nie ma!
///
/// - [„Proszę o numer zamówienia”](#numer)
///   > Milknie, szuka, podaje. Rozmowa zwalnia.
/// - [„To wina kuriera”](#koniec-zly)
///
/// ### Numer zamówienia {#numer}
/// …
/// :::
/// </code>
/// </summary>
internal sealed class ScenarioType : ExerciseType
{
    public override string Name => "scenario";

    public override bool Rearranges => true;

    /// <summary>Steps are no sections of the lesson, and nothing but a choice leads to one: neither is in the page before its time.</summary>
    public override void Prepare(Container container)
    {
        foreach (var heading in container.Block.OfType<HeadingBlock>().ToList())
            RawHtml.Replace(heading, new StepHeading(heading) { Line = heading.Line, Column = heading.Column, Span = heading.Span });
        foreach (var link in container.Block.Descendants<LinkInline>().Where(l => !l.IsImage && IsChoice(l)).ToList())
        {
            var choice = new ChoiceInline(link.Url![1..]) { Line = link.Line, Column = link.Column, Span = link.Span };
            link.ReplaceBy(choice, copyChildren: true);
        }
    }

    public override ReadExercise? Read(Container container)
    {
        var introduction = container.Block.TakeWhile(block => block is not StepHeading).ToList();
        var steps = ImmutableArray.CreateBuilder<DraftedStep>();
        foreach (var block in container.Block.Skip(introduction.Count))
        {
            if (block is StepHeading heading) steps.Add(new DraftedStep(heading));
            else steps[^1].Body.Add(block);
        }

        var faults = container.Findings.All.Count;
        ScenarioPlan.Check(steps, container);
        if (container.Findings.All.Count > faults) return null;
        var ids = steps.Select(s => s.Id).ToList();
        return new ReadScenario(
            container,
            new ScenarioText(container.Markup(introduction), [.. steps.Select(step => TextOf(step, container))]),
            [.. steps.Select(step => step.Choices.Select(choice => ids.IndexOf(choice.Target)).ToImmutableArray())]);
    }

    private static bool IsChoice(LinkInline link) =>
        link.Url is ['#', _, ..] && link.Parent?.ParentBlock is { Parent: ListItemBlock } && link.PreviousSibling is null;

    private static ScenarioStep TextOf(DraftedStep step, Container container) =>
        new(container.Phrase(step.Heading), container.Markup(step.Text), [.. step.Choices.Select(choice => new ScenarioChoice(container.Line(choice.Words), container.Markup(choice.Consequence)))]);
}

internal sealed record ReadScenario(Container Container, ScenarioText Text, ImmutableArray<ImmutableArray<int>> Targets) : ReadExercise<ScenarioText>(Container, Text)
{
    protected override string Parts => "steps";

    protected override IReadOnlyList<string> Skeleton => [.. Targets.Select(targets => string.Join(", ", targets.Select(t => string.Create(CultureInfo.InvariantCulture, $"to step {t + 1}"))))];

    protected override Exercise Make(Translated<ScenarioText> text) => new Scenario(Id, text, Targets);
}

/// <summary>The heading of a step, out of sight of the table of contents.</summary>
internal sealed class StepHeading : LeafBlock
{
    public StepHeading(HeadingBlock heading)
        : base(parser: null)
    {
        Id = heading.TryGetAttributes()?.Id;
        Inline = new ContainerInline();
        foreach (var words in heading.Inline?.ToList() ?? [])
        {
            words.Remove();
            Inline.AppendChild(words);
        }
    }

    public string? Id { get; }
}

/// <summary>The words of a choice, out of sight of the links.</summary>
internal sealed class ChoiceInline(string target) : ContainerInline
{
    public string Target { get; } = target;
}
