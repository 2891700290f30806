using System.Text.RegularExpressions;

namespace Learning.Web.Pages.Courses;

/// <summary>Markup of one of several lessons on one page: its anchors and what leads to them get a mark of the lesson, so that no two are the same, and its headings stand one rank lower, under its title.</summary>
internal static partial class PrintedProse
{
    public static string Of(string markup, int lesson)
    {
        var marked = Reference().Replace(markup, found => $"{found.Groups["name"]}=\"{string.Join(' ', found.Groups["ids"].Value.Split(' ').Select(id => id.StartsWith('#') ? $"#l{lesson}-{id[1..]}" : $"l{lesson}-{id}"))}\"");
        return Heading().Replace(marked, found => $"{found.Groups["tag"]}{(char)(found.Groups["rank"].ValueSpan[0] + 1)}");
    }

    /// <summary>Every quotation mark in a text or a value is encoded, so that none but attributes are met.</summary>
    [GeneratedRegex("(?<= )(?<name>id|for|aria-labelledby|aria-describedby|href(?==\"#))=\"(?<ids>[^\"]+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Reference();

    [GeneratedRegex("(?<tag></?h)(?<rank>[1-5])(?=[ >])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heading();
}
