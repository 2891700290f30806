using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>A file whose text stands in another where <c>{{include path}}</c> stood.</summary>
internal sealed record Include(string Path, string Text)
{
    /// <summary>The included file that this piece of a text came from, or null when it came from the text itself.</summary>
    public static Include? Holding(MarkdownObject piece)
    {
        var block = piece as Block;
        for (var inline = piece as Inline; block is null && inline is not null; inline = inline.Parent)
            if (inline is ContainerInline { ParentBlock: { } parent }) block = parent;
        for (; block is not null; block = block.Parent)
            if (block.GetData(typeof(Include)) is Include include) return include;
        return null;
    }
}

/// <summary>Finds a file to include.</summary>
/// <param name="path">As the text names it.</param>
/// <param name="from">The included file that names it; null for the text itself.</param>
internal delegate FoundInclude FindInclude(string path, string? from);

/// <param name="File">Null when there is none, and <paramref name="Fault"/> says why.</param>
internal sealed record FoundInclude(Include? File, string? Fault);
