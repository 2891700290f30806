using Learning.Lessons.Markup;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>One step as it was written.</summary>
internal sealed class DraftedStep(StepHeading heading)
{
    private ListBlock? List => Lists.LastOrDefault();

    public StepHeading Heading { get; } = heading;

    public string Id => Heading.Id ?? "";

    public List<Block> Body { get; } = [];

    /// <summary>Lists of choices: one, unless the author slipped.</summary>
    public IEnumerable<ListBlock> Lists => Body.OfType<ListBlock>().Where(list => list.Descendants<ChoiceInline>().Any());

    public IEnumerable<Block> Text => Body.Where(block => block != List);

    public IReadOnlyList<DraftedChoice> Choices => [.. List?.Cast<ListItemBlock>().Select(item => new DraftedChoice(item)) ?? []];
}

/// <summary>One choice as it was written.</summary>
internal sealed class DraftedChoice(ListItemBlock item)
{
    public ListItemBlock Item { get; } = item;

    public ParagraphBlock Words => Item.OfType<ParagraphBlock>().First();

    public string Target => (Item.FirstOrDefault() as ParagraphBlock)?.Inline?.FirstChild is ChoiceInline { NextSibling: null } choice ? choice.Target : "";

    public IEnumerable<Block> Consequence => Item.OfType<QuoteBlock>().SelectMany(quote => quote);

    public bool IsWellShaped => Item.Skip(1).All(block => block is QuoteBlock) && Target.Length > 0 && Headings.TextOf(Words.Inline).Length > 0;
}

/// <summary>Whether a reader can get from the beginning to an ending, and to every step on the way.</summary>
internal static class ScenarioPlan
{
    private const int MostSteps = 60, MostChoices = 6;

    public static void Check(IReadOnlyList<DraftedStep> steps, Container container)
    {
        if (steps.Count is < 2 or > MostSteps) container.Error("scenario-steps", $"A scenario has from 2 to {MostSteps} steps, each begun by a heading: ### Title {{#step}}. This one has {steps.Count}.");
        var known = CheckIds(steps, container.Findings);
        foreach (var step in steps) CheckStep(step, known, container.Findings);
        if (steps.Count < 2 || container.Findings.All.Any(f => f.Code.StartsWith("scenario-", StringComparison.Ordinal))) return;
        var byId = steps.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var reached = ReachedFrom(steps[0], byId);
        foreach (var lost in steps.Where(s => !reached.Contains(s.Id)))
            container.Findings.Error(lost.Heading, "scenario-unreachable", $"No way leads from the first step to '{lost.Id}'. Link to it from a choice, or remove it.");
        foreach (var trap in steps.Where(s => reached.Contains(s.Id) && !ReachedFrom(s, byId).Any(id => byId[id].Choices.Count == 0)))
            container.Findings.Error(trap.Heading, "scenario-endless", $"From '{trap.Id}' no ending can be reached. A step without choices is an ending.");
    }

    private static HashSet<string> CheckIds(IReadOnlyList<DraftedStep> steps, Findings findings)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (Headings.TextOf(step.Heading.Inline).Length == 0) findings.Error(step.Heading, "scenario-no-title", "This step has no title.");
            if (!Identifier.IsValid(step.Id)) findings.Error(step.Heading, "scenario-step-id", step.Id.Length == 0 ? $"This step has no id, so no choice can lead to it. Write ### Title {{#step}}: {Identifier.Rule}" : $"The id '{step.Id}' is not usable: {Identifier.Rule}");
            else if (!known.Add(step.Id)) findings.Error(step.Heading, "scenario-step-twice", $"Two steps have the id '{step.Id}'.");
        }

        return known;
    }

    private static void CheckStep(DraftedStep step, HashSet<string> known, Findings findings)
    {
        var choices = step.Choices;
        if (choices.Count > MostChoices) findings.Error(step.Heading, "scenario-choices", $"A step has at most {MostChoices} choices; this one has {choices.Count}.");
        if (step.Lists.Count() > 1) findings.Error(step.Lists.First(), "scenario-choices", "The choices of a step are one list, at its end.");
        foreach (var choice in choices)
        {
            if (!choice.IsWellShaped) findings.Error(choice.Item, "scenario-choice", "A choice is one link to a step, - [What I say](#step), and below it, if you like, one quote with what comes of it.");
            else if (!known.Contains(choice.Target)) findings.Error(choice.Item, "scenario-unknown-step", $"There is no step '{choice.Target}' in this scenario. There are: {string.Join(", ", known)}.");
        }
    }

    private static HashSet<string> ReachedFrom(DraftedStep start, Dictionary<string, DraftedStep> steps)
    {
        var (reached, open) = (new HashSet<string>(StringComparer.Ordinal) { start.Id }, new Queue<DraftedStep>([start]));
        while (open.TryDequeue(out var step))
            foreach (var choice in step.Choices)
                if (reached.Add(choice.Target))
                    open.Enqueue(steps[choice.Target]);
        return reached;
    }
}
