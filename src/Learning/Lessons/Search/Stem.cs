using System.Buffers;

namespace Learning.Lessons.Search;

/// <summary>The part of a word that its forms share, so that „standardów” finds „standard”. In languages without rules, the word itself.</summary>
public static class Stem
{
    internal static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <param name="folded">As <see cref="SearchWords.Fold"/> gives it.</param>
    public static string Of(string folded, string language) => language switch
    {
        _ when char.IsAsciiDigit(folded[0]) => folded,
        "pl" => PolishStem.Of(folded),
        "en" => EnglishStem.Of(folded),
        _ => folded,
    };
}
