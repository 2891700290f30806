using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Learning.Lessons.Markup.Html;

internal sealed class FootnoteLinkHtml : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var (order, words) = (link.Footnote.Order, (LessonHtml)renderer);
        renderer.Write(link.IsBackLink
            ? string.Create(CultureInfo.InvariantCulture, $" <a href=\"#fnref:{link.Index}\" class=\"footnote-back-ref\" aria-label=\"{words.Word("Footnote.Back")}\">↩</a>")
            : string.Create(CultureInfo.InvariantCulture, $"<sup class=\"footnote\"><a id=\"fnref:{link.Index}\" href=\"#fn:{order}\" class=\"footnote-ref\" aria-label=\"{words.Word("Footnote")} {order}\">{order}</a></sup>"));
    }
}

internal sealed class FootnotesHtml : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup footnotes)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"footnotes\">").WriteLine("<hr>").WriteLine("<ol>");
        foreach (var note in footnotes.Cast<Footnote>())
        {
            renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<li id=\"fn:{note.Order}\">"));
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>").WriteLine("</div>");
    }
}
