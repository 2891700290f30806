using System.Globalization;
using System.Text;

namespace Learning.Lessons;

/// <summary>Letters without their marks; those that no decomposition takes apart, such as ł, by table.</summary>
internal static class BareLetters
{
    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            _ = letter switch
            {
                < '\u0080' => folded.Append(letter),
                'ł' or 'Ł' => folded.Append('l'),
                'đ' or 'Đ' or 'ð' or 'Ð' => folded.Append('d'),
                'ø' or 'Ø' => folded.Append('o'),
                'æ' or 'Æ' => folded.Append("ae"),
                'œ' or 'Œ' => folded.Append("oe"),
                'ß' or 'ẞ' => folded.Append("ss"),
                'þ' or 'Þ' => folded.Append("th"),
                'ı' => folded.Append('i'),
                _ => folded.Append(letter),
            };
        }

        return folded.ToString();
    }
}
