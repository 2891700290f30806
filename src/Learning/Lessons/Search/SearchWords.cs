using System.Text;

namespace Learning.Lessons.Search;

/// <summary>A word of a text: where it stands, and its small letters without marks.</summary>
public readonly record struct SearchWord(int Start, int Length, string Folded)
{
    public int End => Start + Length;
}

/// <summary>Cuts texts into words as search knows them: unbroken letters and digits.</summary>
public static class SearchWords
{
    public static IEnumerable<SearchWord> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && Rune.TryGetRuneAt(text, end, out var rune) && (Rune.IsLetterOrDigit(rune) || IsMark(rune))) end += rune.Utf16SequenceLength;
            if (end > at && Fold(text[at..end]) is { Length: > 0 } folded) yield return new SearchWord(at, end - at, folded);
            at = end > at ? end : at + 1;
        }
    }

    /// <summary>The stems of all words of a text, one after another.</summary>
    public static string Stems(string text, string language) => string.Join(' ', In(text).Select(word => Stem.Of(word.Folded, language)));

    public static string Fold(string word) => BareLetters.Of(word).ToLowerInvariant();

    /// <summary>A letter may come as a base and its marks.</summary>
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
