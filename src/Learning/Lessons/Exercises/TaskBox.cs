using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Exercises;

/// <summary>The <c>[ ]</c> or <c>[x]</c> at the head of a line.</summary>
internal static class TaskBox
{
    /// <summary>Removes it. Null when the line has none, otherwise whether it was ticked.</summary>
    public static bool? Take(ParagraphBlock line)
    {
        if (line.Inline?.FirstChild is not TaskList box) return null;
        if (box.NextSibling is LiteralInline next) next.Content = new StringSlice(next.Content.ToString().TrimStart());
        box.Remove();
        return box.Checked;
    }
}
