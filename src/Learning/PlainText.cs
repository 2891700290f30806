using System.Globalization;
using System.Text;

namespace Learning;

/// <summary>What people type: what is kept of it, and what counts as a word in it.</summary>
public static class PlainText
{
    /// <summary>Line ends become LF, letters NFC, control characters and unpaired surrogates vanish; nothing else changes.</summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // EnumerateRunes reports an unpaired surrogate, like a byte that was no UTF-8, as U+FFFD.
            if (rune == Rune.ReplacementChar) continue;
            if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) continue;
            clean.Append(rune);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A word is a token between white space that holds a letter or a digit. <c>js/essay-editor.js</c> counts the same; tests/words.json holds both to it.</summary>
    public static int CountWords(string text)
    {
        var (words, counted) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) counted = false;
            else if (!counted && IsLetterOrDigit(rune)) (words, counted) = (words + 1, true);
        }

        return words;
    }

    /// <summary>Unicode categories L* and Nd, the same as <c>\p{L}</c> and <c>\p{Nd}</c> in the browser.</summary>
    private static bool IsLetterOrDigit(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}
