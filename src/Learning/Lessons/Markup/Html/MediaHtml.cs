using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Learning.Lessons.Markup.Html;

/// <summary>A player with its name, captions and the way to its transcript. Nothing is fetched before it is asked to play, but for its length.</summary>
internal sealed class MediaHtml : HtmlObjectRenderer<MediaBlock>
{
    protected override void Write(HtmlRenderer renderer, MediaBlock player)
    {
        var (html, element) = ((LessonHtml)renderer, player.Media.IsFilm ? "video" : "audio");
        renderer.EnsureLine();
        renderer.Write("<figure class=\"media\"><").Write(element).Write(" controls preload=\"metadata\" src=\"").WriteEscapeUrl(player.File.Address).Write("\" aria-label=\"").WriteEscape(player.Name).Write('"');
        if (player.Poster?.Address is { } poster) renderer.Write(" poster=\"").WriteEscapeUrl(poster).Write('"');
        if (player.File is { Width: { } width, Height: { } height }) renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\""));
        renderer.Write('>');
        if (player.Captions?.Address is { } captions)
            renderer.Write("<track kind=\"captions\" default src=\"").WriteEscapeUrl(captions).Write("\" srclang=\"").Write(html.Culture.TwoLetterISOLanguageName).Write("\" label=\"").WriteEscape(html.Word("Media.Captions")).Write("\">");
        renderer.Write("</").Write(element).Write("><figcaption>").WriteEscape(player.Name);
        if (player.Media.Transcript is { } transcript) renderer.Write(" <a href=\"#").WriteEscape(transcript).Write("\">").WriteEscape(html.Word("Media.Transcript")).Write("</a>");
        renderer.WriteLine("</figcaption></figure>");
    }
}
