using System.Collections.Immutable;
using Learning.Lessons.Markup;
using Learning.Lessons.Markup.Html;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>Finds the containers of a text, and puts what they mean in their place.</summary>
internal static class Containers
{
    public static ImmutableArray<Container> Find(Pieces pieces, string language, Findings findings, ISet<string> anchors)
    {
        var found = ImmutableArray.CreateBuilder<Container>();
        foreach (var block in pieces.Containers)
        {
            if (string.IsNullOrEmpty(block.Info))
            {
                findings.Error(block, "container-stray", "This ::: closes nothing, and it names no exercise that it would open. Remove it, or count the colons above it.");
                continue;
            }

            if (block.ClosingFencedCharCount == 0)
                findings.Error(block, "container-unclosed", $"This {new string(block.FencedChar, block.OpeningFencedCharCount)} is never closed and takes in everything that follows it. End it with a line of {new string(block.FencedChar, block.OpeningFencedCharCount)}.");
            if (block.Parent is not MarkdownDocument)
                findings.Error(block, "container-nested", "An exercise cannot stand inside another one, a list or a quote.");
            else if (ReadHead(block, language, findings, anchors) is { } container)
                found.Add(Prepare(container));
        }

        return found.ToImmutable();
    }

    /// <param name="pieces">Of the whole text.</param>
    /// <param name="asks">Whether answers are kept where this text stands.</param>
    public static ImmutableArray<ReadExercise> Read(ImmutableArray<Container> containers, Pieces pieces, FindLink find, bool asks, LessonHtml html)
    {
        var exercises = ImmutableArray.CreateBuilder<ReadExercise>();
        var asksForDue = pieces.Holes.Exists(h => h.IsDue);
        foreach (var container in containers)
        {
            foreach (var hole in asksForDue ? container.Block.Descendants<HoleInline>().Where(h => h.IsDue) : [])
                container.Findings.Error(hole, "hole-in-exercise", "{{due}} cannot stand inside an exercise.");
            if (container.Type.Read(container with { Find = find, Html = html }) is not { } exercise) continue;
            RawHtml.Replace(container.Block, asks ? exercise.InPlace() : exercise.Still() ?? exercise.InPlace());
            exercises.Add(exercise);
        }

        return exercises.ToImmutable();
    }

    private static Container Prepare(Container container)
    {
        container.Type.Prepare(container);
        if (container.Block.ClosingFencedCharCount > 0)
            foreach (var heading in container.Block.Descendants<HeadingBlock>())
                container.Findings.Error(heading, "heading-in-exercise", "A heading cannot stand inside an exercise: only the steps of a scenario begin with one. Write the words in bold.");
        return container;
    }

    private static Container? ReadHead(CustomContainer block, string language, Findings findings, ISet<string> anchors)
    {
        var (name, attributes) = (block.Info ?? "", block.TryGetAttributes());
        if (ExerciseTypes.Find(name) is not { } type)
        {
            findings.Error(block, "exercise-unknown", $"'::: {name}' is not known. There are: {ExerciseTypes.Names}.");
            return null;
        }

        if (!string.IsNullOrWhiteSpace(block.Arguments))
        {
            findings.Error(block, "attributes-not-read", $"'{block.Arguments.Trim()}' could not be read. After the type comes one block in braces, its id of at least two characters: ::: {name} {{#an-id}}.");
            return null;
        }

        if (attributes?.Id is not { } id || !Identifier.IsValid(id))
        {
            findings.Error(block, "id-invalid", attributes?.Id is { } wrong ? $"The id '{wrong}' is not usable: {Identifier.Rule}" : $"This exercise has no id. Write ::: {name} {{#an-id}}: {Identifier.Rule}");
            return null;
        }

        if (Headings.Reserved.Contains(id, StringComparer.Ordinal) || !anchors.Add(id))
        {
            findings.Error(block, "id-duplicate", $"The id '{id}' is already used on this page. Choose another.");
            return null;
        }

        return new Container(block, type, id, ReadOptions(block, type, attributes, findings), language, findings);
    }

    private static ImmutableDictionary<string, string> ReadOptions(CustomContainer block, ExerciseType type, HtmlAttributes attributes, Findings findings)
    {
        var options = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var surplus in attributes.Classes?.Where(c => c != type.Name) ?? [])
            findings.Error(block, "option-unknown", $"'.{surplus}' means nothing on an exercise. Remove it.");
        foreach (var (key, value) in attributes.Properties ?? [])
        {
            if (!type.Options.Contains(key, StringComparer.Ordinal))
                findings.Error(block, "option-unknown", $"'{key}' is not an option of ::: {type.Name}. {(type.Options.Count == 0 ? "It has none." : $"There are: {string.Join(", ", type.Options)}.")}");
            else if (!options.TryAdd(key, value ?? ""))
                findings.Error(block, "option-twice", $"'{key}' is given twice.");
        }

        return options.ToImmutable();
    }
}
