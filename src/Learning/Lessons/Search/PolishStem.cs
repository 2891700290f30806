using System.Collections.Frozen;

namespace Learning.Lessons.Search;

/// <summary>
/// A light stemmer of Polish in the manner of J. Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages"
/// (SAC 2006): endings of nouns and adjectives go, the longest first, as long as a stem with a vowel stays; then softened consonants harden
/// and a fleeting e goes (klienci – klient, standardzie – standard, rynek – rynku). Of verbs, only what ends like nothing else.
/// </summary>
internal static class PolishStem
{
    private const int Shortest = 3;

    private static readonly string[] Endings =
    [
        "ujecie", "ujemy", "ujesz", "iejsz", "owac", "ywac", "iwac", "ujac", "ejsz", "iami", "iach", "iego", "iemu", "owie",
        "uje", "uja", "iom", "ami", "ach", "owi", "iem", "ego", "emu", "ymi", "imi", "ych", "ich", "iej",
        "om", "ow", "em", "ym", "im", "ej", "ie", "ia", "io", "iu", "ac",
        "y", "i", "a", "e", "o", "u",
    ];

    private static readonly FrozenDictionary<char, string[]> EndingsByLastLetter = Endings.GroupBy(e => e[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>What the end of a stem is in the other forms of its word; the first that fits.</summary>
    private static readonly (string Soft, string Hard)[] Alternations =
    [
        ("enc", "ent"), ("nic", "nik"), ("zc", "zk"), ("tc", "tk"), ("dz", "d"), ("rz", "r"), ("iec", "c"), ("ec", "c"), ("ek", "k"),
    ];

    public static string Of(string word)
    {
        if (word.Length >= 6 && word.EndsWith("dze", StringComparison.Ordinal)) return word[..^3] + "g";
        var stem = word.AsSpan();
        while (EndingOf(stem) is { } ending) stem = stem[..^ending.Length];
        foreach (var (soft, hard) in Alternations)
            if (stem.Length - soft.Length + hard.Length >= Shortest && stem.EndsWith(soft, StringComparison.Ordinal))
                return string.Concat(stem[..^soft.Length], hard);
        return stem.Length == word.Length ? word : stem.ToString();
    }

    private static string? EndingOf(ReadOnlySpan<char> word)
    {
        foreach (var ending in EndingsByLastLetter.GetValueOrDefault(word[^1], []))
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal) && word[..^ending.Length].ContainsAny(Stem.Vowels))
                return ending;
        return null;
    }
}
