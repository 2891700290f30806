using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Learning.Lessons;
using Learning.Lessons.Exercises;
using Learning.Lessons.Markup;

namespace Learning.Tests.Lessons;

/// <summary>A text put through the pipeline of lessons: what came out, and what was found wrong.</summary>
internal sealed class Rendered
{
    private Rendered(LessonSource source, FindLink find, bool asks)
    {
        var rendering = source.Render(find, asks);
        (Source, Prose, Exercises) = (source, rendering.Prose, rendering.Exercises);
    }

    public LessonSource Source { get; }

    public Prose Prose { get; }

    public IReadOnlyList<ReadExercise> Exercises { get; }

    public IReadOnlyList<Finding> Findings => Source.Findings.All;

    public IEnumerable<string> Codes => Findings.Select(f => f.Code);

    public string Html => string.Concat(Prose.Parts.Select(part => part is ProsePart.Html html ? html.Markup : $"[{part.GetType().Name}]"));

    public IElement Page => new HtmlParser().ParseDocument($"<body>{Html}</body>").Body!;

    /// <param name="asks">False where nothing can be answered, as in the prompt of a homework.</param>
    public static Rendered Of(string markdown, string language = "pl", FindLink? find = null, bool asks = true) =>
        new(LessonSource.Parse(markdown, language), find ?? (link => new LinkTarget("/found/" + link.Path)), asks);
}
