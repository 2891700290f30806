namespace Learning.Grading;

/// <summary>Where a commented passage stands in a later text.</summary>
/// <param name="IsChanged">Its words are no longer the same: what stands between the words before it and after it is its place now.</param>
public sealed record Reanchored(Passage Passage, bool IsChanged);

/// <summary>Finds passages again by quotation, as the Text Quote Selector of the W3C Web Annotation Data Model means it (https://www.w3.org/TR/annotation-model/#text-quote-selector).</summary>
public static class Reanchoring
{
    /// <summary>Shorter surroundings stand in too many places to say where something was.</summary>
    private const int ShortestContext = 6;

    /// <summary>How much longer a rewritten passage may be, in UTF-16 code units.</summary>
    private const int MostAdded = 1_000;

    /// <summary>A quotation as long as this says itself where it was, in UTF-16 code units: two shorter words alike are two words.</summary>
    private const int SpeaksForItself = 24;

    /// <returns>Null when the passage is gone.</returns>
    public static Reanchored? FindIn(this Passage passage, string text) =>
        Same(passage, text) ?? Rewritten(passage, text);

    private static Reanchored? Same(Passage passage, string text)
    {
        var least = passage.Exact.Length >= SpeaksForItself ? 0 : Math.Min(ShortestContext, passage.Prefix.Length + passage.Suffix.Length);
        (int At, int Score)? best = null;
        foreach (var at in Places(passage.Exact, text))
        {
            var score = CommonEnd(text.AsSpan(0, at), passage.Prefix) + CommonStart(text.AsSpan(at + passage.Exact.Length), passage.Suffix);
            if (score >= least && (best is null || score > best.Value.Score)) best = (at, score);
        }

        return best is { } found ? new Reanchored(Between(text, found.At, found.At + passage.Exact.Length), IsChanged: false) : null;
    }

    private static Reanchored? Rewritten(Passage passage, string text)
    {
        (int Start, int End)? shortest = null;
        foreach (var start in Ends(passage.Prefix, text))
        {
            if (EndAfter(start, passage, text) is not { } end || end - start > (passage.Exact.Length * 2) + MostAdded || string.IsNullOrWhiteSpace(text[start..end])) continue;
            if (shortest is not { } known || end - start < known.End - known.Start) shortest = (start, end);
        }

        return shortest is { } found ? new Reanchored(Between(text, found.Start, found.End), IsChanged: true) : null;
    }

    /// <summary>Where the words before the passage end; the beginning of the text where there were none.</summary>
    private static IEnumerable<int> Ends(string prefix, string text) =>
        prefix.Length == 0 ? [0] : prefix.Length < ShortestContext ? [] : Places(prefix, text).Select(at => at + prefix.Length);

    private static int? EndAfter(int start, Passage passage, string text)
    {
        if (passage.Suffix.Length == 0) return passage.Prefix.Length == 0 ? null : text.Length;
        if (passage.Suffix.Length < ShortestContext) return null;
        return text.IndexOf(passage.Suffix, start, StringComparison.Ordinal) is >= 0 and var end ? end : null;
    }

    private static IEnumerable<int> Places(string quote, string text)
    {
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal)) yield return at;
    }

    private static int CommonStart(ReadOnlySpan<char> text, string context) => text.CommonPrefixLength(context);

    private static int CommonEnd(ReadOnlySpan<char> text, string context)
    {
        var length = 0;
        while (length < text.Length && length < context.Length && text[^(length + 1)] == context[^(length + 1)]) length++;
        return length;
    }

    private static Passage Between(string text, int start, int end) => Passage.In(text, Runes(text, start), Runes(text, end));

    private static int Runes(string text, int end)
    {
        var count = 0;
        foreach (var _ in text.AsSpan(0, end).EnumerateRunes()) count++;
        return count;
    }
}
