using System.Globalization;
using System.Text.RegularExpressions;

namespace Learning.Lessons.Charts;

/// <summary>Numbers as they are written in the language of a text.</summary>
internal static partial class ChartNumber
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Null unless it is a number above zero.</summary>
    public static decimal? Parse(string text, string language)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (!(language == "en" ? English() : Continental()).IsMatch(bare)) return null;
        var plain = language == "en" ? bare.Replace(",", "", StringComparison.Ordinal) : bare.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;
    }

    public static string Example(string language) => language == "en" ? "1,234.5" : "1234,5";

    /// <param name="grouped">Whether thousands are set apart.</param>
    public static string Format(decimal value, int decimals, bool grouped, string language) =>
        value.ToString((grouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.GetCultureInfo(language));

    public static string Percent(decimal value, int decimals, string language) =>
        Format(value, decimals, grouped: false, language) + (language == "en" ? "%" : $"{NoBreakSpace}%");

    [GeneratedRegex(@"\A(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?\z", RegexOptions.None, 10_000)]
    private static partial Regex English();

    [GeneratedRegex(@"\A\d{1,15}(?:,\d{1,6})?\z", RegexOptions.None, 10_000)]
    private static partial Regex Continental();
}
