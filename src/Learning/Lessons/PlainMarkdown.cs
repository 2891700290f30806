using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Learning.Lessons.Markup;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Learning.Lessons;

/// <summary>
/// People's own text, essays and comments: paragraphs, emphasis, lists and quotes. Nothing else means anything in it: no links, pictures,
/// headings, code or HTML. Costs time in proportion to its length: what would nest without measure is shown as plain paragraphs.
/// </summary>
public static class PlainMarkdown
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <returns>Safe HTML: <c>p, br, em, strong, ul, ol, li, blockquote</c> and text.</returns>
    public static string ToHtml(string text)
    {
        if (!NestingGuard.Allows(text, NestingGuard.ForPeople)) return Paragraphs(text);
        try
        {
            return Render(text);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on depth, should the guard have let something through.
            return Paragraphs(text);
        }
    }

    private static string Render(string text)
    {
        var html = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(html);
        renderer.ObjectRenderers.Clear();
        renderer.ObjectRenderers.AddRange([
            new ParagraphRenderer(), new ListRenderer(), new QuoteBlockRenderer(),
            new LiteralInlineRenderer(), new EmphasisInlineRenderer(), new LineBreakInlineRenderer { RenderAsHardlineBreak = true }, new DelimiterInlineRenderer(),
        ]);
        renderer.Render(Markdown.Parse(text, Pipeline));
        return html.ToString();
    }

    private static string Paragraphs(string text)
    {
        var html = new StringBuilder(text.Length);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            html.Append("<p>").Append(Encoder.Encode(paragraph).Replace("&#xA;", "<br>\n", StringComparison.Ordinal)).Append("</p>\n");
        return html.ToString();
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([new QuoteBlockParser(), new ListBlockParser(), new ParagraphBlockParser()]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange([new EscapeInlineParser(), new EmphasisInlineParser(), new LineBreakInlineParser()]);
        return builder.Build();
    }
}
