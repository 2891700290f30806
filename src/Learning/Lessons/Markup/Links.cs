using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>Lets only safe addresses through and points relative ones at what they mean. A link that is refused leaves its words.</summary>
internal static class Links
{
    public static void Resolve(Pieces pieces, FindLink find, Findings findings)
    {
        foreach (var link in pieces.Autolinks)
            if (!link.IsEmail && Refusal(link.Url) is { } refusal) Disarm(link, refusal, findings);
        foreach (var link in pieces.Links)
        {
            if (link.IsImage) ResolvePicture(link, find, findings);
            else ResolveLink(link, find, findings);
        }
    }

    private static void ResolveLink(LinkInline link, FindLink find, Findings findings)
    {
        var url = link.Url ?? "";
        if (url.Length == 0) Refuse(link, "link-broken", "This link has no address.", findings);
        else if (Refusal(url) is { } refusal) Refuse(link, "link-address", refusal, findings);
        else if (LinkScheme.Of(url) is null) Point(link, find(RelativeLink.Of(url, isPicture: false) with { From = Include.Holding(link)?.Path }), "link-broken", findings);
    }

    private static void ResolvePicture(LinkInline picture, FindLink find, Findings findings)
    {
        if (Media.Of(picture) is not null) return;
        var url = picture.Url ?? "";
        if (Headings.TextOf(picture).Length == 0)
            findings.Error(picture, "picture-alternative", "This picture has no alternative text. Say in the square brackets what it shows: ![…](…).");
        if (LinkScheme.Of(url) is not null || LinkScheme.IsRooted(url))
            Refuse(picture, "picture-elsewhere", $"The picture '{url}' is not a file of this course. Put it beside the text; nothing is loaded from other sites.", findings);
        else Point(picture, find(RelativeLink.Of(url, isPicture: true) with { From = Include.Holding(picture)?.Path }), "picture-missing", findings);
    }

    private static string? Refusal(string url) =>
        url.Any(char.IsControl) ? "This address holds control characters."
        : LinkScheme.Of(url) is { } scheme ? LinkScheme.IsAllowed(scheme) ? null : $"A link to '{scheme}:' is not allowed. Use https, http, mailto, tel or a file of this course."
        : LinkScheme.IsRooted(url) ? $"'{url}' begins with a slash. Name a file of this course relative to this one, or write a whole address with https://."
        : null;

    private static void Point(LinkInline link, LinkTarget target, string code, Findings findings)
    {
        if (target.Address is null) Refuse(link, code, target.Fault ?? $"'{link.Url}' leads nowhere.", findings);
        else link.Url = target.Address;
        link.SetData(typeof(LinkTarget), target);
        if (target.IsDraft) findings.Warning(link, "link-draft", "This leads to a draft, which only trainers can open. Publish it first, or remove the link until then.");
        if (link.IsImage && target is { Address: not null, Width: null }) findings.Warning(link, "picture-dimensions", "The dimensions of this picture cannot be read, so the page will move when it arrives. Save it anew as PNG, JPEG, WebP, AVIF or SVG; an SVG needs width and height, or a viewBox.");
    }

    private static void Refuse(LinkInline link, string code, string message, Findings findings)
    {
        findings.Error(link, code, message);
        link.Url = null;
    }

    private static void Disarm(AutolinkInline link, string message, Findings findings)
    {
        findings.Error(link, "link-address", message);
        link.ReplaceBy(new LiteralInline(link.Url) { Line = link.Line, Column = link.Column });
    }
}
