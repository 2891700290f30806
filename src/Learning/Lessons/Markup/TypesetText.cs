using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>Applies <see cref="Typography"/> to a parsed text: across emphasis and links, never inside code, addresses or escaped characters.</summary>
internal static class TypesetText
{
    public static void Apply(MarkdownDocument document, string language)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(b => b.Inline is not null).ToList()) Typeset(block.Inline!, language);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.Title is { Length: > 0 } title) link.Title = Typography.Of(title, language);
            if (link.IsImage) Typeset(link, language);
        }
    }

    private static void Typeset(ContainerInline line, string language)
    {
        var (text, pieces) = (new StringBuilder(), new List<(Inline Inline, int Start)>());
        Collect(line, text, pieces);
        var before = text.ToString();
        var after = Typography.Refine(before, language);
        foreach (var (inline, start) in pieces) PutBack(inline, before, after, start);
    }

    private static void Collect(ContainerInline container, StringBuilder text, List<(Inline, int)> pieces)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    literal.Content = new StringSlice(Typography.Shorten(literal.Content.ToString()));
                    pieces.Add((literal, text.Length));
                    text.Append(literal.IsFirstCharacterEscaped ? Typography.Opaque : "").Append(literal.Content.AsSpan()[(literal.IsFirstCharacterEscaped ? 1 : 0)..]);
                    break;
                case LineBreakInline lineBreak:
                    pieces.Add((lineBreak, text.Length));
                    text.Append(lineBreak.IsHard ? Typography.HardBreak : '\n');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case ContainerInline inner and not LinkInline { IsImage: true } and not LinkInline { IsAutoLink: true }:
                    Collect(inner, text, pieces);
                    break;
                default:
                    text.Append(Typography.Opaque);
                    break;
            }
        }
    }

    private static void PutBack(Inline inline, string before, string after, int start)
    {
        if (inline is LiteralInline literal)
        {
            var (length, skipped) = (literal.Content.Length, literal.IsFirstCharacterEscaped ? 1 : 0);
            var typeset = string.Concat(literal.Content.AsSpan()[..skipped], after.AsSpan(start + skipped, length - skipped));
            literal.Content = new StringSlice(typeset);
        }
        else if (after[start] != before[start])
        {
            inline.ReplaceBy(new LiteralInline(after[start].ToString()) { Line = inline.Line, Column = inline.Column });
        }
    }
}
