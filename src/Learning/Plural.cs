using System.Globalization;

namespace Learning;

/// <summary>Plural forms of integers as in Unicode CLDR, for the two languages of the program.</summary>
public static class Plural
{
    public static string FormOf(long number, CultureInfo culture) =>
        number == 1 ? "one"
        : culture.TwoLetterISOLanguageName == "pl" && IsFew(Math.Abs(number)) ? "few"
        : "many";

    private static bool IsFew(long number) =>
        number % 10 is >= 2 and <= 4 && number % 100 is not (>= 12 and <= 14);
}
