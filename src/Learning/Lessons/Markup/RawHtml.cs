using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>Raw HTML is reported and shown as the text it is; no renderer for it exists.</summary>
internal static class RawHtml
{
    private const string Advice = "Raw HTML is not allowed and will be shown as text. Write it in Markdown, or put it in backticks if it is an example.";

    public static void Disarm(MarkdownDocument document, Findings findings)
    {
        foreach (var inline in document.Descendants<HtmlInline>().ToList())
        {
            findings.Error(inline, "raw-html", Advice);
            inline.ReplaceBy(new LiteralInline(inline.Tag) { Line = inline.Line, Column = inline.Column });
        }

        foreach (var block in document.Descendants<HtmlBlock>().ToList())
        {
            findings.Error(block, "raw-html", Advice);
            var text = new ContainerInline();
            text.AppendChild(new LiteralInline(block.Lines.ToString()));
            Replace(block, new ParagraphBlock { Inline = text, Line = block.Line, Column = block.Column });
        }
    }

    public static void Replace(Block old, Block replacement)
    {
        var parent = old.Parent!;
        parent[parent.IndexOf(old)] = replacement;
    }
}
