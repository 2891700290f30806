namespace Learning;

/// <summary>
/// A passage by its words and those around it: TextQuoteSelector of the W3C Web Annotation Data Model
/// (https://www.w3.org/TR/annotation-model/#text-quote-selector). White space does not count, so that line breaks and markup make no difference.
/// </summary>
public sealed record TextQuote(string Exact, string Prefix, string Suffix)
{
    public const int ContextLength = 32;

    public const int LongestExact = 1_000;

    /// <summary>The quote as the text itself has it, where its words stand there; of several places the one whose neighbours fit best.</summary>
    /// <returns>Null when the text does not say this.</returns>
    public static TextQuote? In(string text, string exact, string prefix, string suffix) =>
        new TextQuote(exact, prefix, suffix).Find(text) is var (start, end)
            ? new TextQuote(text[start..end], text[Math.Max(0, start - ContextLength)..start], text[end..Math.Min(text.Length, end + ContextLength)])
            : null;

    /// <returns>Where the passage stands now, or null when it is gone.</returns>
    public (int Start, int End)? Find(string text)
    {
        var (bare, positions) = Squeeze(text);
        var (exact, prefix, suffix) = (Squeeze(Exact).Bare, Squeeze(Prefix).Bare, Squeeze(Suffix).Bare);
        if (exact.Length == 0) return null;
        var (best, bestFit) = (-1, -1);
        for (var at = bare.IndexOf(exact, StringComparison.Ordinal); at >= 0; at = bare.IndexOf(exact, at + 1, StringComparison.Ordinal))
        {
            var fit = Fit(bare, at, at + exact.Length, prefix, suffix);
            if (fit > bestFit) (best, bestFit) = (at, fit);
        }

        return best < 0 ? null : (positions[best], positions[best + exact.Length - 1] + 1);
    }

    /// <summary>How many neighbouring letters agree.</summary>
    private static int Fit(string text, int start, int end, string prefix, string suffix)
    {
        var (before, after) = (0, 0);
        while (before < prefix.Length && before < start && text[start - 1 - before] == prefix[^(before + 1)]) before++;
        while (after < suffix.Length && end + after < text.Length && text[end + after] == suffix[after]) after++;
        return before + after;
    }

    private static (string Bare, List<int> Positions) Squeeze(string text)
    {
        var positions = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]) && text[i] != '\u00ad')
                positions.Add(i);
        return (string.Create(positions.Count, (text, positions), static (bare, source) =>
        {
            for (var i = 0; i < bare.Length; i++) bare[i] = source.text[source.positions[i]];
        }), positions);
    }
}
