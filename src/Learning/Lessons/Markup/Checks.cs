using System.Buffers;
using Learning.Lessons.Markup.Html;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace Learning.Lessons.Markup;

/// <summary>Mistakes that Markdown itself forgives and that would change what the reader sees.</summary>
internal static class Checks
{
    private static readonly SearchValues<char> SignsOfSeparator = SearchValues.Create(" \t\r|:->");

    public static void Run(Pieces pieces, string markdown, Findings findings)
    {
        foreach (var node in pieces.All)
        {
            switch (node)
            {
                case HoleInline { IsDue: false, IncludedPath: null } hole:
                    findings.Error(hole, "hole-unknown", $"'{hole.Source}' is not known. There are {{{{due}}}} and {{{{include path}}}}; write braces that are text in backticks.");
                    break;
                case AlertBlock alert when !AlertHtml.Kinds.Contains(alert.Kind.ToString(), StringComparer.OrdinalIgnoreCase):
                    findings.Error(alert, "alert-unknown", $"'[!{alert.Kind}]' is not known. There are: {string.Join(", ", AlertHtml.Kinds).ToUpperInvariant()}.");
                    break;
                case TaskList task when !IsInContainer(task):
                    findings.Error(task, "task-outside-exercise", "Boxes to tick belong in an exercise, for example ::: quiz {#id}.");
                    break;
                case ParagraphBlock paragraph when LooksLikeTable(paragraph, Include.Holding(paragraph)?.Text ?? markdown):
                    findings.Error(paragraph, "table-broken", "This looks like a table but is not read as one. Every row needs the same columns, and nothing may follow the last row before a blank line.");
                    break;
            }
        }
    }

    private static bool IsInContainer(Markdig.Syntax.Inlines.Inline inline)
    {
        for (Block? block = inline.Parent?.ParentBlock ?? inline.FirstParentOfType<Markdig.Syntax.Inlines.ContainerInline>()?.ParentBlock; block is not null; block = block.Parent)
            if (block is CustomContainer) return true;
        return false;
    }

    private static bool LooksLikeTable(ParagraphBlock paragraph, string markdown)
    {
        var source = SourceOf(paragraph, markdown);
        if (!source.Contains('|')) return false;
        foreach (var range in source.Split('\n'))
            if (source[range] is var line && line.Contains("--", StringComparison.Ordinal) && line.Contains('|') && line.IndexOfAnyExcept(SignsOfSeparator) < 0)
                return true;
        return false;
    }

    private static ReadOnlySpan<char> SourceOf(Block block, string markdown) =>
        block.Span.Start >= 0 && block.Span.End < markdown.Length && block.Span.Length > 0 ? markdown.AsSpan(block.Span.Start, block.Span.Length) : "";
}
