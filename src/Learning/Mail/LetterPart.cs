namespace Learning.Mail;

internal abstract record LetterPart
{
    internal sealed record Paragraph(string Text) : LetterPart;

    internal sealed record Fact(string Name, string Value) : LetterPart;

    internal sealed record Link(string Label, Uri Address) : LetterPart;

    internal sealed record Quotation(string Text) : LetterPart;

    /// <summary>The parts in order, facts that stand side by side together.</summary>
    internal static IEnumerable<IReadOnlyList<LetterPart>> Blocks(IReadOnlyList<LetterPart> parts)
    {
        for (var start = 0; start < parts.Count;)
        {
            var block = parts.Skip(start).TakeWhile(p => p is Fact).ToList();
            if (block.Count == 0) block.Add(parts[start]);
            start += block.Count;
            yield return block;
        }
    }
}
