using System.Text.RegularExpressions;

namespace Learning.Lessons;

/// <summary>What a typesetter does to a text in Polish or English. Other languages are left as they are.</summary>
/// <remarks>
/// Polish: a one-letter word does not end a line, a number keeps its unit, a dash does not begin a line, „quotes”.
/// English: “quotes”, apostrophes, a number keeps its unit. Both: en dashes in ranges and between spaces, ellipses.
/// </remarks>
internal static partial class Typography
{
    /// <summary>Stands for something inside a line that is not text, such as code: never changed, not a space.</summary>
    public const char Opaque = '\uFFFC';

    /// <summary>A line break that the author asked for.</summary>
    public const char HardBreak = '\u2028';

    private const string NoBreakSpace = "\u00A0";

    public static string Of(string text, string language) => Refine(Shorten(text), language);

    /// <summary>Sequences that stand for one character: <c>--</c>, <c>---</c>, <c>...</c>.</summary>
    public static string Shorten(string text) =>
        Dots().Replace(EnDash().Replace(EmDash().Replace(text, "—"), "–"), "…");

    /// <summary>Everything that turns one character into one other: the length stays.</summary>
    public static string Refine(string text, string language) => language switch
    {
        "pl" => InPolish(Quotes.Curl(text, "„”‚’")),
        "en" => InEnglish(Quotes.Curl(text, "“”‘’")),
        _ => text,
    };

    private static string InPolish(string text)
    {
        text = OneLetterWord().Replace(Dashes(text), NoBreakSpace);
        text = PolishUnit().Replace(Numbered().Replace(text, NoBreakSpace), NoBreakSpace);
        return SpokenDash().Replace(text, NoBreakSpace);
    }

    private static string InEnglish(string text) => EnglishUnit().Replace(Dashes(text), NoBreakSpace);

    private static string Dashes(string text) =>
        BeforeDash().Replace(SpacedHyphen().Replace(Range().Replace(text, "–"), "–"), NoBreakSpace);

    [GeneratedRegex(@"(?<=\s)---(?=\s)", RegexOptions.None, Patience)]
    private static partial Regex EmDash();

    [GeneratedRegex(@"(?<=\s)--(?=\s)|(?<=\d)--(?=\d)", RegexOptions.None, Patience)]
    private static partial Regex EnDash();

    [GeneratedRegex(@"(?<!\.)\.\.\.(?!\.)", RegexOptions.None, Patience)]
    private static partial Regex Dots();

    /// <summary>Not in a date (2026-11-20), a telephone number, a compound (4-5-osobowy) or a postal code (11-041 Olsztyn).</summary>
    [GeneratedRegex(@"(?<=(?<![\w–-])(?!0\d)(?!\d\d-\d{3}\s\p{Lu})\d{1,8})-(?=\d{1,8}(?![\w–-]))", RegexOptions.None, Patience)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<=\s)-(?=\s)", RegexOptions.None, Patience)]
    private static partial Regex SpacedHyphen();

    [GeneratedRegex(@"(?<=\S)[ \n](?=[–—]\s)", RegexOptions.None, Patience)]
    private static partial Regex BeforeDash();

    /// <summary>The dash that opens a line of dialogue.</summary>
    [GeneratedRegex(@"(?<=(?:^|\u2028)[–—])[ \n](?=\S)", RegexOptions.None, Patience)]
    private static partial Regex SpokenDash();

    [GeneratedRegex(@"(?<=(?<![\p{L}\p{N}\p{M}'’-])[aiouwzAIOUWZ])[ \n](?=\S)", RegexOptions.None, Patience)]
    private static partial Regex OneLetterWord();

    [GeneratedRegex(@"(?<=(?<!\p{L})(?:nr|s|str|art|ust|pkt|rys|tab|poz|rozdz|ok|t|§)\.?)[ \n](?=\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<=\d)[ \n](?=[\p{Ll}%‰°€$£]|(?:PLN|EUR|USD|GBP|CHF|MB|GB)(?!\p{L}))|(?<=(?<!\d)\d{1,3})[ \n](?=\d{3}(?!\d))", RegexOptions.None, Patience)]
    private static partial Regex PolishUnit();

    [GeneratedRegex(@"(?<=\d)[ \n](?=(?:%|‰|°|€|kg|g|km|m|cm|mm|h|min|MB|GB|zł|zlotys?|PLN|EUR|USD|GBP|per cent|a\.m\.|p\.m\.|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))", RegexOptions.None, Patience)]
    private static partial Regex EnglishUnit();

    /// <summary>Milliseconds; every pattern looks a bounded way back and ahead, so that only a stopped machine takes so long.</summary>
    private const int Patience = 10_000;
}
