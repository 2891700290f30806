using System.Collections.Immutable;
using Learning.Lessons.Markup.Html;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>
/// Something shown on demand, under a title to press:
/// <code>
/// ::: reveal {#przyklad title="Pokaż przykład"}
/// Any Markdown.
/// :::
/// </code>
/// It asks nothing and keeps nothing; the words are in the page, so an answer to something else has no place in it.
/// </summary>
internal sealed class RevealType : ExerciseType
{
    public override string Name => "reveal";

    public override IReadOnlyList<string> Options { get; } = ["title"];

    public override ReadExercise? Read(Container container)
    {
        var title = Typography.Of(container.Options.GetValueOrDefault("title", "").Trim(), container.Language);
        if (title.Length == 0) container.Error("reveal-no-title", "A reveal says what there is to see: ::: reveal {#id title=\"Show an example\"}.");
        if (container.Block.Count == 0) container.Error("reveal-empty", "There is nothing in this reveal.");
        return new Folded(container, "reveal", title, container.Markup(container.Block), "");
    }
}

/// <summary>Words folded away under a title, the same for every reader.</summary>
/// <param name="Before">HTML above it.</param>
internal sealed record Folded(Container Container, string Class, string Title, string Body, string Before) : ReadExercise(Container)
{
    public override Block InPlace() => new FinishedMarkup($"{Before}<details class=\"{Class}\" id=\"{Id}\"><summary>{LessonHtml.Encode(Title)}</summary>\n{Body}</details>");

    public override Block Still() => InPlace();

    public override Exercise? Join(ImmutableDictionary<string, ReadExercise> translations) => null;
}
