using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Learning.Lessons.Markup.Html;

/// <summary><c>&gt; [!NOTE]</c> and its kind, titled in the language of the text.</summary>
internal sealed class AlertHtml : HtmlObjectRenderer<AlertBlock>
{
    public static readonly string[] Kinds = ["note", "tip", "important", "warning", "caution"];

    protected override void Write(HtmlRenderer renderer, AlertBlock alert)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant();
        if (!Kinds.Contains(kind, StringComparer.Ordinal)) kind = Kinds[0];
        renderer.EnsureLine();
        renderer.Write("<div class=\"markdown-alert markdown-alert-").Write(kind).Write('"');
        if (alert.TryGetAttributes()?.Id is { } id) renderer.Write(" id=\"").Write(id).Write('"');
        renderer.WriteLine(">");
        renderer.Write("<p class=\"markdown-alert-title\">").WriteEscape(((LessonHtml)renderer).Word($"Alert.{kind}")).WriteLine("</p>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(alert);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine("</div>");
    }
}
