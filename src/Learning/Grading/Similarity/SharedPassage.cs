using System.Runtime.InteropServices;

namespace Learning.Grading.Similarity;

/// <summary>Where a passage stands in a text, in UTF-16 code units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int End);

/// <summary>A passage that two texts share, word by word.</summary>
public sealed record SharedPassage(TextSpan One, TextSpan Other, int Words)
{
    /// <summary>
    /// The passages of at least <see cref="Shingles.ShortestPassage"/> words, in the order of the first text; none overlap.
    /// Which text is given first changes nothing but the sides.
    /// </summary>
    public static IReadOnlyList<SharedPassage> Between(string one, string other, CommonGround common)
    {
        if (string.CompareOrdinal(one, other) <= 0) return [.. Find(new Shingles(one, common), new Shingles(other, common)).OrderBy(p => p.One.Start)];
        return [.. Find(new Shingles(other, common), new Shingles(one, common)).Select(p => new SharedPassage(p.Other, p.One, p.Words)).OrderBy(p => p.One.Start)];
    }

    private static IEnumerable<SharedPassage> Find(Shingles one, Shingles other)
    {
        var places = PlacesOf(other);
        var used = new bool[other.Words.Length];
        for (var i = 0; i < one.Count;)
        {
            var (start, words) = Longest(one, i, other, places, used);
            if (words < Shingles.ShortestPassage)
            {
                i++;
                continue;
            }

            used.AsSpan(start, words).Fill(true);
            yield return new SharedPassage(SpanOf(one, i, words), SpanOf(other, start, words), words);
            i += words;
        }
    }

    /// <summary>A few places for each shingle: a text that only repeats itself must not cost the square of its length.</summary>
    private static Dictionary<ulong, List<int>> PlacesOf(Shingles text)
    {
        const int few = 8;
        var places = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i] is not { } hash) continue;
            if (!places.TryGetValue(hash, out var known)) places[hash] = known = [];
            if (known.Count < few) known.Add(i);
        }

        return places;
    }

    /// <returns>In words; zero where nothing fits.</returns>
    private static (int Start, int Words) Longest(Shingles one, int at, Shingles other, Dictionary<ulong, List<int>> places, bool[] used)
    {
        var longest = (Start: 0, Words: 0);
        if (one[at] is not { } hash || !places.TryGetValue(hash, out var starts)) return longest;
        foreach (var start in starts)
        {
            var shingles = 0;
            while (one[at + shingles] is { } mine && other[start + shingles] == mine && IsFree(used, start + shingles)) shingles++;
            if (shingles > 0 && shingles + Shingles.Length - 1 is var words && words > longest.Words) longest = (start, words);
        }

        return longest;
    }

    private static bool IsFree(bool[] used, int start) => !used.AsSpan(start, Shingles.Length).Contains(true);

    private static TextSpan SpanOf(Shingles text, int first, int words) => new(text.Words[first].Start, text.Words[first + words - 1].End);
}
