using System.Text;

namespace Learning.Essays;

/// <summary>
/// Two texts that grew from one, put together word by word: S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3" (FSTTCS 2007).
/// Where both changed the same place, both wordings stay, theirs first.
/// </summary>
/// <param name="Overlaps">In how many places both wordings stayed.</param>
public sealed record TextMerge(string Text, int Overlaps)
{
    /// <param name="origin">What both began with; null when it is not known: then it is what they have in common.</param>
    public static TextMerge Of(string? origin, string theirs, string mine)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (a, b) = (WordTokens.Of(theirs), WordTokens.Of(mine));
        var (an, bn) = (WordTokens.Numbered(a, numbers), WordTokens.Numbered(b, numbers));
        var on = origin is null ? [.. CommonRuns.Of(an, bn).SelectMany(run => an[run.A..(run.A + run.Length)])] : WordTokens.Numbered(WordTokens.Of(origin), numbers);
        var (inA, inB) = (Places(on, an), Places(on, bn));
        var writer = new Writer();
        var (o, x, y) = (0, 0, 0);
        while (true)
        {
            var stable = o;
            while (stable < on.Length && (inA[stable] < 0 || inB[stable] < 0)) stable++;
            var isEnd = stable == on.Length;
            var (xEnd, yEnd) = isEnd ? (a.Count, b.Count) : (inA[stable], inB[stable]);
            writer.Settle(on.AsSpan(o, stable - o), an.AsSpan(x, xEnd - x), bn.AsSpan(y, yEnd - y), a.GetRange(x, xEnd - x), b.GetRange(y, yEnd - y));
            if (isEnd) return new TextMerge(writer.ToString(), writer.Overlaps);
            writer.Put(a[xEnd]);
            (o, x, y) = (stable + 1, xEnd + 1, yEnd + 1);
        }
    }

    /// <summary>Where each token of the origin stands in the other text, or -1.</summary>
    private static int[] Places(int[] origin, int[] other)
    {
        var places = new int[origin.Length];
        Array.Fill(places, -1);
        foreach (var run in CommonRuns.Of(origin, other))
            for (var i = 0; i < run.Length; i++)
                places[run.A + i] = run.B + i;
        return places;
    }

    private sealed class Writer
    {
        private readonly StringBuilder text = new();

        public int Overlaps { get; private set; }

        /// <summary>A stretch that at least one of the two changed.</summary>
        public void Settle(ReadOnlySpan<int> origin, ReadOnlySpan<int> theirs, ReadOnlySpan<int> mine, List<WordTokens.Token> theirTokens, List<WordTokens.Token> myTokens)
        {
            var (isTheirsSame, isMineSame) = (theirs.SequenceEqual(origin), mine.SequenceEqual(origin));
            if (!isTheirsSame || isMineSame) theirTokens.ForEach(Put);
            if (isMineSame || theirs.SequenceEqual(mine)) return;
            if (!isTheirsSame && theirs.Length > 0 && mine.Length > 0) Overlaps++;
            myTokens.ForEach(Put);
        }

        public void Put(WordTokens.Token token)
        {
            if (token.IsBreak)
            {
                if (text.Length > 0 && text[^1] != '\n') text.Append(WordTokens.Break);
                return;
            }

            if (token.Before.Length > 0) text.Append(token.Before);
            else if (text.Length > 0 && text[^1] != '\n') text.Append(' ');
            text.Append(token.Text);
        }

        public override string ToString() => text.ToString();
    }
}
