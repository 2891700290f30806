using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>Gives every paragraph, list and quote an anchor made of its words, so that a reader's place survives edits elsewhere.</summary>
internal static class Blocks
{
    private const int HashLength = 8;

    /// <returns>All anchors in the order of the text, those of headings and containers among them.</returns>
    public static ImmutableArray<string> Name(MarkdownDocument document)
    {
        var (names, taken) = (ImmutableArray.CreateBuilder<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var block in document)
            if ((block is HeadingBlock or CustomContainer ? block.TryGetAttributes()?.Id : NameOf(block, taken)) is { } name)
                names.Add(name);
        return names.ToImmutable();
    }

    private static string? NameOf(Block block, HashSet<string> taken)
    {
        if (block is not (ParagraphBlock or ListBlock or QuoteBlock) || Words(block) is not { Length: > 0 } words) return null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..HashLength];
        var (name, number) = ($"b-{hash}", 1);
        while (!taken.Add(name)) name = $"b-{hash}-{++number}";
        block.GetAttributes().Id = name;
        return name;
    }

    /// <summary>Letters and digits only: a comma or a capital makes no other place. A film of its own paragraph has no words.</summary>
    private static string Words(Block block)
    {
        var words = new StringBuilder();
        foreach (var leaf in block is LeafBlock single ? [single] : block.Descendants<LeafBlock>())
        {
            if (leaf.Inline?.Descendants<LinkInline>().Any(link => Media.Of(link) is not null) == true) continue;
            foreach (var letter in Headings.TextOf(leaf.Inline))
                if (char.IsLetterOrDigit(letter)) words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
