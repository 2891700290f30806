using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Learning.Mail;

/// <summary>A letter as one small HTML page. It sets no colours, so that the reader's own theme, light or dark, holds; it loads nothing.</summary>
internal static class HtmlLetter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(LetterText letter)
    {
        var html = new StringBuilder(Opening(letter));
        foreach (var block in LetterPart.Blocks(letter.Parts)) html.Append(Of(block)).Append('\n');
        return html.Append(Closing(letter)).Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static string Opening(LetterText letter) => $"""
        <!DOCTYPE html>
        <html lang="{letter.Culture.TwoLetterISOLanguageName}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encoder.Encode(letter.Subject)}</title>
        </head>
        <body style="margin:0">
        <div style="max-width:36em;margin:0 auto;padding:24px 16px;font:16px/1.6 Georgia,'Times New Roman',serif;overflow-wrap:anywhere">

        """;

    private static string Of(IReadOnlyList<LetterPart> block) => block[0] switch
    {
        LetterPart.Paragraph paragraph => $"<p>{Lines(paragraph.Text)}</p>",
        LetterPart.Link link => Of(link),
        LetterPart.Quotation quotation => $"""<blockquote style="margin:16px 0;padding:0 0 0 16px;border-left:3px solid">{Lines(quotation.Text)}</blockquote>""",
        _ => Table(block.Cast<LetterPart.Fact>()),
    };

    /// <summary>The address is there to be read, too: a careful reader looks where a link leads.</summary>
    private static string Of(LetterPart.Link link) => $"""
        <p><a href="{Encoder.Encode(link.Address.AbsoluteUri)}" style="font-size:18px;font-weight:bold">{Lines(link.Label)}</a><br>
        <span style="font-size:13px">{Encoder.Encode(link.Address.AbsoluteUri)}</span></p>
        """;

    private static string Table(IEnumerable<LetterPart.Fact> facts) =>
        $"""<table style="margin:16px 0;border-collapse:collapse;font-size:inherit;line-height:inherit">{string.Concat(facts.Select(Row))}{"\n"}</table>""";

    private static string Row(LetterPart.Fact fact) => $"""

        <tr><th scope="row" style="padding:0 16px 0 0;text-align:left;vertical-align:top;font-weight:normal;overflow-wrap:normal">{Lines(fact.Name)}:</th><td style="padding:0;vertical-align:top">{Lines(fact.Value)}</td></tr>
        """;

    private static string Closing(LetterText letter) => $"""
        <p>{Lines(letter.Word("Letter.Regards"))}<br>
        {Lines(letter.School.Name)}</p>
        <p style="font-size:13px">{Lines(string.Join('\n', letter.SmallPrint))}{Unsubscribe(letter)}</p>

        """;

    private static string Unsubscribe(LetterText letter) =>
        letter.Unsubscribe is { } address ? $"""<br>{"\n"}<a href="{Encoder.Encode(address.AbsoluteUri)}">{Lines(letter.UnsubscribeLabel)}</a>""" : "";

    private static string Lines(string text) => string.Join("<br>\n", text.Split('\n').Select(Encoder.Encode));
}
