using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Learning.Web.Tests.Hosting;

/// <summary>What a browser shows.</summary>
/// <param name="Url">Where the reader ended.</param>
/// <param name="Passed">The redirects on the way there.</param>
public sealed record Page(HttpStatusCode Status, Uri Url, IReadOnlyList<HttpStatusCode> Passed, HttpResponseMessage Response, string Html, IDocument Document)
{
    /// <summary>The words of the page itself, without its frame, white space as a reader sees it.</summary>
    public string Text => TextOf(Document.QuerySelector("main") ?? Document.Body!);

    public IElement Find(string selector) => Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{Url} shows no {selector}: {Text}");

    public IEnumerable<IElement> All(string selector) => Document.QuerySelectorAll(selector);

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The value of a field as the page shows it.</summary>
    public string ValueOf(string name)
    {
        var field = Find($"[name='{name}']");
        return field is IHtmlTextAreaElement area ? area.Value.ReplaceLineEndings("\n") : field.GetAttribute("value") ?? "";
    }

    /// <summary>The address behind the link with these words.</summary>
    public string Link(string words) => All("a").FirstOrDefault(a => TextOf(a) == words)?.GetAttribute("href") ?? throw new InvalidOperationException($"{Url} has no link '{words}': {Text}");

    public static string TextOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static async Task<Page> Of(HttpResponseMessage response, Uri url, IReadOnlyList<HttpStatusCode> passed)
    {
        var html = await response.Content.ReadAsStringAsync();
        var document = new HtmlParser(new HtmlParserOptions(), BrowsingContext.New()).ParseDocument(html);
        foreach (var target in document.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]))
        {
            (document.GetElementById(Uri.UnescapeDataString(target)) is not null).ShouldBeTrue($"{url} links to #{target} and has no such place");
        }

        return new Page(response.StatusCode, url, passed, response, html, document);
    }
}
