namespace Learning.Grading.Similarity;

/// <summary>Every run of a few words of a text, as numbers; those count that are the writer's own and are not what everybody was given to read.</summary>
public sealed class Shingles
{
    /// <summary>Words in a shingle: shorter matches are noise.</summary>
    public const int Length = 6;

    /// <summary>Shingles in a window of winnowing.</summary>
    public const int Window = 7;

    /// <summary>Words that a passage shared by two texts has at least; every such passage is found.</summary>
    public const int ShortestPassage = Length + Window - 1;

    private readonly ulong?[] hashes;

    public Shingles(string text, CommonGround common)
    {
        Words = EssayWords.Of(text);
        hashes = new ulong?[Math.Max(0, Words.Length - Length + 1)];
        for (var i = 0; i < hashes.Length; i++)
        {
            var words = Words.AsSpan(i, Length);
            var hash = HashOf(words, common.Seed);
            hashes[i] = AreOwn(words) && !common.Contains(hash) ? hash : null;
        }
    }

    public EssayWord[] Words { get; }

    public int Count => hashes.Length;

    /// <summary>Of the shingle that begins with this word; null where it does not count.</summary>
    public ulong? this[int word] => word < hashes.Length ? hashes[word] : null;

    /// <summary>
    /// The fingerprints by winnowing: of every window of shingles the least is kept, so that two texts sharing <see cref="ShortestPassage"/> words share a fingerprint
    /// (Schleimer, Wilkerson, Aiken: Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003).
    /// </summary>
    public IReadOnlySet<ulong> Fingerprints()
    {
        var kept = new HashSet<ulong>();
        for (var i = 0; i + Window <= hashes.Length; i++)
            if (Least(hashes.AsSpan(i, Window)) is { } least)
                kept.Add(least);
        return kept;
    }

    internal static ulong HashOf(ReadOnlySpan<EssayWord> words, ulong seed)
    {
        var hash = seed;
        foreach (var word in words) hash = StableHash.Add(hash, word.Hash);
        return StableHash.End(hash);
    }

    private static bool AreOwn(ReadOnlySpan<EssayWord> words)
    {
        foreach (var word in words)
            if (!word.IsOwn)
                return false;
        return true;
    }

    /// <summary>Null where not all of the window counts.</summary>
    private static ulong? Least(ReadOnlySpan<ulong?> window)
    {
        var least = ulong.MaxValue;
        foreach (var hash in window)
        {
            if (hash is not { } counted) return null;
            least = Math.Min(least, counted);
        }

        return least;
    }
}
