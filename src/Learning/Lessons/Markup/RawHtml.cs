using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>Raw HTML is reported and shown as the text it is; no renderer for it exists.</summary>
internal static class RawHtml
{
    private const string Advice = "Raw HTML is not allowed and will be shown as text. Write it in Markdown, or put it in backticks if it is an example.";

    /// <returns>Whether there was any.</returns>
    public static bool Disarm(Pieces pieces, Findings findings)
    {
        foreach (var inline in pieces.HtmlInlines)
        {
            findings.Error(inline, "raw-html", Advice);
            inline.ReplaceBy(new LiteralInline(inline.Tag) { Line = inline.Line, Column = inline.Column });
        }

        foreach (var block in pieces.HtmlBlocks)
        {
            findings.Error(block, "raw-html", Advice);
            var text = new ContainerInline();
            text.AppendChild(new LiteralInline(block.Lines.ToString()));
            Replace(block, new ParagraphBlock { Inline = text, Line = block.Line, Column = block.Column });
        }

        return pieces.HtmlInlines.Count + pieces.HtmlBlocks.Count > 0;
    }

    public static void Replace(Block old, Block replacement)
    {
        var parent = old.Parent!;
        parent[parent.IndexOf(old)] = replacement;
    }
}
