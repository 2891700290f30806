namespace Learning.Grading.Similarity;

/// <summary>A text in paragraphs, cut wherever a numbered passage begins or ends.</summary>
public static class MarkedSheet
{
    /// <param name="Passage">The number of the passage, from 1; null between passages.</param>
    /// <param name="IsFirst">Here its passage begins; in later paragraphs it goes on.</param>
    public sealed record Piece(string Text, int? Passage, bool IsFirst);

    /// <summary>Paragraphs are separated by blank lines.</summary>
    /// <param name="passages">In the order of their numbers; none overlap.</param>
    public static IEnumerable<IReadOnlyList<Piece>> Of(string text, IReadOnlyList<TextSpan> passages)
    {
        var numbered = passages.Select((span, i) => (span, Number: i + 1)).OrderBy(p => p.span.Start).ToList();
        foreach (var (start, end) in Paragraphs(text)) yield return [.. Cut(text, start, end, numbered)];
    }

    private static IEnumerable<Piece> Cut(string text, int start, int end, List<(TextSpan Span, int Number)> passages)
    {
        var at = start;
        foreach (var (span, number) in passages.Where(p => p.Span.Start < end && p.Span.End > start))
        {
            var (from, to) = (Math.Max(span.Start, start), Math.Min(span.End, end));
            if (from > at) yield return new Piece(text[at..from], null, false);
            yield return new Piece(text[from..to], number, span.Start >= start);
            at = to;
        }

        if (at < end) yield return new Piece(text[at..end], null, false);
    }

    private static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var found ? found : text.Length;
            if (!string.IsNullOrWhiteSpace(text[start..end])) yield return (start, end);
            start = end + 2;
        }
    }
}
