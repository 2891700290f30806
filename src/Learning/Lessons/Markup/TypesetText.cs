using System.Text;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary>Applies <see cref="Typography"/> to a parsed text: across emphasis and links, never inside code, addresses or escaped characters.</summary>
internal sealed class TypesetText
{
    private readonly StringBuilder text = new(1024);
    private readonly List<(Inline Inline, int Start)> pieces = [];

    public static void Apply(Pieces pieces, string language)
    {
        var typesetter = new TypesetText();
        foreach (var block in pieces.Lines) typesetter.Typeset(block.Inline!, language);
        foreach (var link in pieces.Links)
        {
            if (link.Title is { Length: > 0 } title) link.Title = Typography.Of(title, language);
            if (link.IsImage) typesetter.Typeset(link, language);
        }
    }

    private void Typeset(ContainerInline line, string language)
    {
        Collect(line);
        var before = text.ToString();
        var after = Typography.Refine(before, language);
        if (!ReferenceEquals(after, before)) foreach (var (inline, start) in pieces) PutBack(inline, before, after, start);
        text.Clear();
        pieces.Clear();
    }

    private void Collect(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Shorten(literal);
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
                    Collect(inner);
                    break;
                default:
                    text.Append(Typography.Opaque);
                    break;
            }
        }
    }

    private static void Shorten(LiteralInline literal)
    {
        if (Typography.CanShorten(literal.Content.AsSpan())) literal.Content = new StringSlice(Typography.Shorten(literal.Content.ToString()));
    }

    private static void PutBack(Inline inline, string before, string after, int start)
    {
        if (inline is LiteralInline literal)
        {
            var (length, skipped) = (literal.Content.Length, literal.IsFirstCharacterEscaped ? 1 : 0);
            literal.Content = skipped == 0
                ? new StringSlice(after, start, start + length - 1)
                : new StringSlice(string.Concat(literal.Content.AsSpan()[..skipped], after.AsSpan(start + skipped, length - skipped)));
        }
        else if (after[start] != before[start])
        {
            inline.ReplaceBy(new LiteralInline(after[start].ToString()) { Line = inline.Line, Column = inline.Column });
        }
    }
}
