namespace Learning.Grading.Similarity;

/// <summary>A hash that is the same on every machine and in every version, because it is stored: FNV-1a over whole values, then mixed as SplitMix64 does.</summary>
internal static class StableHash
{
    public const ulong Beginning = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Add(ulong hash, ulong value) => (hash ^ value) * Prime;

    public static ulong End(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }

    public static ulong Of(string text)
    {
        var hash = Beginning;
        foreach (var c in text) hash = Add(hash, c);
        return End(hash);
    }
}
