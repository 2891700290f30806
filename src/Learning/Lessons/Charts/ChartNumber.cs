using System.Globalization;
using System.Text.RegularExpressions;

namespace Learning.Lessons.Charts;

/// <summary>Numbers as they are written in the language of a text.</summary>
internal static partial class ChartNumber
{
    public const long Largest = 999_999_999_999_999;

    private const char NoBreakSpace = '\u00A0';

    /// <summary>Null unless it is a number, zero or above.</summary>
    public static decimal? Parse(string text, string language)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (!(language == "en" ? English() : Continental()).IsMatch(bare)) return null;
        return Invariant(language == "en" ? bare.Replace(",", "", StringComparison.Ordinal) : bare.Replace(',', '.'));
    }

    /// <summary>As programs write them: no spaces, a comma or a point before decimals.</summary>
    public static decimal? ParsePlain(string text) => Plain().IsMatch(text) ? Invariant(text.Replace(',', '.')) : null;

    public static string Example(string language) => language == "en" ? "1,234.5" : "1234,5";

    /// <param name="grouped">Whether thousands are set apart.</param>
    public static string Format(decimal value, int decimals, bool grouped, string language) =>
        value.ToString((grouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.GetCultureInfo(language));

    public static string Percent(decimal value, int decimals, string language) =>
        Format(value, decimals, grouped: false, language) + (language == "en" ? "%" : $"{NoBreakSpace}%");

    private static decimal? Invariant(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"\A\d{1,15}(?:[.,]\d{1,6})?\z", RegexOptions.None, 10_000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?\z", RegexOptions.None, 10_000)]
    private static partial Regex English();

    [GeneratedRegex(@"\A\d{1,15}(?:,\d{1,6})?\z", RegexOptions.None, 10_000)]
    private static partial Regex Continental();
}
