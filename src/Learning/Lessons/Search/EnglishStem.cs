namespace Learning.Lessons.Search;

/// <summary>
/// A light stemmer of English: the S-stemmer of D. Harman, "How Effective Is Suffixing?" (JASIS 42, 1991), then -ed and -ing as in step 1b of
/// M. F. Porter, "An Algorithm for Suffix Stripping" (1980), and a silent e.
/// </summary>
internal static class EnglishStem
{
    private const int Shortest = 3;

    public static string Of(string word)
    {
        var stem = WithoutVerbEnding(WithoutPlural(word));
        if (stem.Length > Shortest && stem[^1] == 'e') stem = stem[..^1];
        return stem.Length > 2 && stem[^1] == 'y' ? stem[..^1] + "i" : stem;
    }

    private static string WithoutPlural(string word)
    {
        if (word.Length <= Shortest || word[^1] != 's' || word[^2] is 's' or 'u') return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word[^4] is 'a' or 'e' ? word : word[..^3] + "y";
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)) return word[..^2];
        return word[..^1];
    }

    private static string WithoutVerbEnding(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("eed", StringComparison.Ordinal)) return word;
        var length = word.EndsWith("ing", StringComparison.Ordinal) ? 3 : word.EndsWith("ed", StringComparison.Ordinal) ? 2 : 0;
        if (length == 0 || word.Length - length < Shortest || !word.AsSpan(0, word.Length - length).ContainsAny(Stem.Vowels)) return word;
        var stem = word[..^length];
        return stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'a' or 'e' or 'i' or 'o' or 'u') ? stem[..^1] : stem;
    }
}
