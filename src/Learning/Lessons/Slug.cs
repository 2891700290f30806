using System.Globalization;
using System.Text;

namespace Learning.Lessons;

/// <summary>Words as they stand in an address: „Łańcuch usług” becomes <c>lancuch-uslug</c>.</summary>
internal static class Slug
{
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>Letters without their marks; those that no decomposition takes apart, such as ł, by table.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(letter switch
            {
                'ł' or 'Ł' => "l",
                'đ' or 'Đ' or 'ð' or 'Ð' => "d",
                'ø' or 'Ø' => "o",
                'æ' or 'Æ' => "ae",
                'œ' or 'Œ' => "oe",
                'ß' or 'ẞ' => "ss",
                'þ' or 'Þ' => "th",
                'ı' => "i",
                _ => letter.ToString(),
            });
        }

        return folded.ToString();
    }
}
