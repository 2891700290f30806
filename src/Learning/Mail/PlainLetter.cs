using System.Globalization;
using System.Text;

namespace Learning.Mail;

/// <summary>A letter as plain text: paragraphs are single lines, for the reader's program to wrap.</summary>
internal static class PlainLetter
{
    public static string Write(LetterText letter)
    {
        var text = new StringBuilder();
        foreach (var block in LetterPart.Blocks(letter.Parts)) Block(text, Of(block));
        Block(text, $"{letter.Word("Letter.Regards")}\n{letter.School.Name}");
        text.AppendJoin('\n', letter.SmallPrint).Append('\n');
        if (letter.Unsubscribe is { } unsubscribe) text.Append(letter.UnsubscribeLabel).Append(":\n").Append(unsubscribe.AbsoluteUri).Append('\n');
        return text.ToString();
    }

    private static void Block(StringBuilder text, string block) => text.Append(block).Append("\n\n");

    private static string Of(IReadOnlyList<LetterPart> block) => block[0] switch
    {
        LetterPart.Paragraph paragraph => paragraph.Text,
        LetterPart.Link link => $"{link.Label}:\n{link.Address.AbsoluteUri}",
        LetterPart.Quotation quotation => Quoted(quotation.Text),
        _ => Aligned([.. block.Cast<LetterPart.Fact>()]),
    };

    private static string Quoted(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? ">" : $"> {line}"));

    private static string Aligned(IReadOnlyList<LetterPart.Fact> facts)
    {
        var width = facts.Max(f => Width(f.Name)) + 2;
        return string.Join('\n', facts.Select(f => Hanging($"{f.Name}:{new string(' ', width - Width(f.Name) - 1)}", f.Value, width)));
    }

    private static string Hanging(string name, string value, int width) =>
        name + value.Replace("\n", "\n" + new string(' ', width), StringComparison.Ordinal);

    private static int Width(string name) => new StringInfo(name).LengthInTextElements;
}
