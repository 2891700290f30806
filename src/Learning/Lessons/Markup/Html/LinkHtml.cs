using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup.Html;

internal sealed class LinkHtml : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage) WritePicture(renderer, link);
        else if (link.Url is null) renderer.WriteChildren(link);
        else WriteLink(renderer, link);
    }

    private static void WriteLink(HtmlRenderer renderer, LinkInline link)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(link.Url).Write('"');
        if (link.GetData(typeof(LinkTarget)) is LinkTarget { Term: { } term }) renderer.Write(" class=\"term\" aria-describedby=\"term:").WriteEscape(term.Id).Write('"');
        WriteTitle(renderer, link.Title);
        renderer.Write('>').WriteChildren(link);
        renderer.Write("</a>");
    }

    /// <summary>Dimensions keep the page from moving when the picture arrives.</summary>
    private static void WritePicture(HtmlRenderer renderer, LinkInline picture)
    {
        var alternative = Headings.TextOf(picture);
        if (picture.Url is null)
        {
            renderer.WriteEscape(alternative);
            return;
        }

        renderer.Write("<img src=\"").WriteEscapeUrl(picture.Url).Write("\" alt=\"").WriteEscape(alternative).Write('"');
        WriteTitle(renderer, picture.Title);
        if (picture.GetData(typeof(LinkTarget)) is LinkTarget { Width: { } width, Height: { } height })
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\""));
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }

    private static void WriteTitle(HtmlRenderer renderer, string? title)
    {
        if (!string.IsNullOrEmpty(title)) renderer.Write(" title=\"").WriteEscape(title).Write('"');
    }
}
