using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Learning.Web.Pages.Development;

/// <summary>Plain text whose web addresses can be clicked.</summary>
public static partial class LinkedText
{
    public static IHtmlContent Of(string text)
    {
        var html = new HtmlContentBuilder();
        var end = 0;
        foreach (Match match in Address().Matches(text))
        {
            var link = new TagBuilder("a") { Attributes = { ["href"] = match.Value } };
            link.InnerHtml.Append(match.Value);
            html.Append(text[end..match.Index]).AppendHtml(link);
            end = match.Index + match.Length;
        }

        return html.Append(text[end..]);
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
