using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>The pieces of a parsed text by kind, each in the order of the text, gathered in one walk for all who look for some. Whoever puts others in their place has them gathered anew.</summary>
internal sealed class Pieces
{
    private Pieces(ContainerBlock text) => Gather(text);

    /// <summary>Of plain words only those with a brace or an attribute.</summary>
    public List<MarkdownObject> All { get; } = new(250);

    public List<LeafBlock> Lines { get; } = [];

    public List<HeadingBlock> Headings { get; } = [];

    public List<CustomContainer> Containers { get; } = [];

    public List<DefinitionItem> Definitions { get; } = [];

    public List<LinkInline> Links { get; } = [];

    public List<AutolinkInline> Autolinks { get; } = [];

    public List<HoleInline> Holes { get; } = [];

    public List<HtmlInline> HtmlInlines { get; } = [];

    public List<HtmlBlock> HtmlBlocks { get; } = [];

    public static Pieces Of(ContainerBlock text) => new(text);

    private void Gather(ContainerBlock outer)
    {
        foreach (var block in outer)
        {
            All.Add(block);
            if (block is HeadingBlock heading) Headings.Add(heading);
            else if (block is CustomContainer container) Containers.Add(container);
            else if (block is DefinitionItem definition) Definitions.Add(definition);
            else if (block is HtmlBlock html) HtmlBlocks.Add(html);
            if (block is ContainerBlock inner) Gather(inner);
            else if (block is LeafBlock { Inline: { } line } leaf)
            {
                Lines.Add(leaf);
                Gather(line);
            }
        }
    }

    private void Gather(ContainerInline outer)
    {
        for (var inline = outer.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal)
            {
                if (literal.Content.AsSpan().Contains('{') || literal.TryGetAttributes() is not null) All.Add(literal);
                continue;
            }

            All.Add(inline);
            if (inline is LinkInline link) Links.Add(link);
            else if (inline is AutolinkInline autolink) Autolinks.Add(autolink);
            else if (inline is HoleInline hole) Holes.Add(hole);
            else if (inline is HtmlInline html) HtmlInlines.Add(html);
            if (inline is ContainerInline inner) Gather(inner);
        }
    }
}
