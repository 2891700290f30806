using System.Text.RegularExpressions;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>
/// Attribute blocks (<c>{#id key=value}</c>) mean something on headings and containers only, where they are read into typed models.
/// Everywhere else they are reported. None is ever printed.
/// </summary>
internal static partial class Attributes
{
    public static void Take(Pieces pieces, Findings findings)
    {
        foreach (var owner in pieces.All)
        {
            if (owner.TryGetAttributes() is { } attributes && owner is not CustomContainer) Keep(owner, attributes, findings);
            if (owner is LiteralInline literal && LooksLikeAttributes().IsMatch(literal.Content.ToString()))
                findings.Error(owner, "attributes-not-read", "This attribute block could not be read. An id needs at least two characters, for example {#why-standards}.");
        }
    }

    /// <summary>Classes that Markdig itself puts on what it made.</summary>
    private static bool IsMarkdigsOwn(MarkdownObject owner, string name) => owner switch
    {
        ListBlock => name == "contains-task-list",
        ListItemBlock => name == "task-list-item",
        AlertBlock alert => name == "markdown-alert" || name == $"markdown-alert-{alert.Kind.ToString().ToLowerInvariant()}",
        FencedCodeBlock => CodeLanguage().IsMatch(name),
        _ => false,
    };

    private static void Keep(MarkdownObject owner, HtmlAttributes attributes, Findings findings)
    {
        var own = attributes.Classes?.Where(c => IsMarkdigsOwn(owner, c)).ToList() ?? [];
        var id = owner is HeadingBlock ? attributes.Id : null;
        if (own.Count != (attributes.Classes?.Count ?? 0) || attributes.Properties is { Count: > 0 } || id != attributes.Id)
            findings.Error(owner, "attributes", "Attributes are not allowed here: a heading may have an id, a ::: container an id and its options. Remove the block in braces; where a brace is text, write \\{ or use backticks.");
        owner.SetAttributes(new HtmlAttributes { Id = id, Classes = own.Count > 0 ? own : null });
    }

    [GeneratedRegex(@"\{\s*[#.][^\s{}]*|\{[^{}]*=[^{}]*\}", RegexOptions.None, 10_000)]
    private static partial Regex LooksLikeAttributes();

    [GeneratedRegex("^language-[a-z0-9+#-]{1,30}$", RegexOptions.None, 10_000)]
    private static partial Regex CodeLanguage();
}
