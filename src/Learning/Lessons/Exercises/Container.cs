using System.Collections.Immutable;
using Learning.Lessons.Markup;
using Learning.Lessons.Markup.Html;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Exercises;

/// <summary>A <c>::: type {#id key=value}</c> of a text, its head read into words.</summary>
internal sealed record Container(CustomContainer Block, ExerciseType Type, string Id, ImmutableDictionary<string, string> Options, string Language, Findings Findings)
{
    /// <summary>Known when the whole course is.</summary>
    public FindLink Find { get; init; } = static _ => LinkTarget.None("stands alone");

    /// <summary>Writes what its type reads; known when the text is rendered.</summary>
    public LessonHtml Html { get; init; } = null!;

    /// <summary>A file beside the text.</summary>
    public LinkTarget FindFile(string path) => Find(new RelativeLink(path, null, IsPicture: false) { From = Include.Holding(Block)?.Path });

    public void Error(string code, string message) => Findings.Error(Block, code, message);

    /// <summary>The body of most types: a paragraph that asks, which may be left out, then one block that the type is about.</summary>
    /// <param name="expected">What the author should have written.</param>
    /// <returns>HTML of the question, empty without one.</returns>
    public (string Question, T? Body) Read<T>(string code, string expected)
        where T : Block
    {
        var (question, body) = (Block.FirstOrDefault() as ParagraphBlock, Block.OfType<T>().FirstOrDefault());
        foreach (var surplus in Block.Where(block => block != question && block != body)) Findings.Error(surplus, code, expected);
        if (body is null) Error(code, expected);
        return (question is null ? "" : Line(question), body);
    }

    public string Line(LeafBlock line) => Html.LineOf(line);

    public string Markup(IEnumerable<Block> blocks) => Html.MarkupOf(blocks);

    public Phrase Phrase(LeafBlock? line) => line is null ? new("", "") : new(Line(line), Headings.TextOf(line.Inline));

    /// <summary>Words to press, or to choose in a field, cannot lead elsewhere.</summary>
    public void RefuseLinks(Block within, string code)
    {
        var links = within is LeafBlock leaf ? leaf.Inline?.Descendants<LinkInline>() : within.Descendants<LinkInline>();
        if (links?.FirstOrDefault(l => !l.IsImage) is { } link)
            Findings.Error(link, code, "This is something to press and cannot hold a link. Move the link to the question or into the text before the exercise.");
    }
}
