using System.Globalization;
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
    public static string Shorten(string text) => CanShorten(text) ? Dots().Replace(EnDash().Replace(EmDash().Replace(text, "—"), "–"), "…") : text;

    /// <summary>Seen at a glance: most texts hold no such sequence, and a pattern costs more than a look.</summary>
    public static bool CanShorten(ReadOnlySpan<char> text) => text.Contains("--", StringComparison.Ordinal) || text.Contains("...", StringComparison.Ordinal);

    /// <summary>Everything that turns one character into one other: the length stays.</summary>
    public static string Refine(string text, string language) => language switch
    {
        "pl" => InPolish(Quotes.Curl(text, "„”‚’")),
        "en" => InEnglish(Quotes.Curl(text, "“”‘’")),
        _ => text,
    };

    private static string InPolish(string text)
    {
        text = OneLetterWords(Dashes(text), out var digitBefore, out var digitAfter);
        if (digitAfter) text = Numbered().Replace(text, NoBreakSpace);
        if (digitBefore) text = PolishUnit().Replace(text, NoBreakSpace);
        return text.AsSpan().ContainsAny('–', '—') ? SpokenDash().Replace(text, NoBreakSpace) : text;
    }

    private static string InEnglish(string text) => EnglishUnit().Replace(Dashes(text), NoBreakSpace);

    private static string Dashes(string text)
    {
        if (text.Contains('-', StringComparison.Ordinal)) text = SpacedHyphen().Replace(Range().Replace(text, "–"), "–");
        return text.AsSpan().ContainsAny('–', '—') ? BeforeDash().Replace(text, NoBreakSpace) : text;
    }

    /// <summary>A one-letter word does not end a line. Written out rather than as a pattern, since nearly every line of Polish has some; on the way it sees whether a digit stands before a space, and after one.</summary>
    private static string OneLetterWords(string text, out bool digitBefore, out bool digitAfter)
    {
        (digitBefore, digitAfter) = (false, false);
        char[]? held = null;
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] is not (' ' or '\n')) continue;
            digitBefore |= char.IsDigit(text[at - 1]);
            digitAfter |= char.IsDigit(text[at + 1]);
            if (text[at - 1] is 'a' or 'i' or 'o' or 'u' or 'w' or 'z' or 'A' or 'I' or 'O' or 'U' or 'W' or 'Z' && !char.IsWhiteSpace(text[at + 1]) && (at == 1 || !IsOfWord(text[at - 2])))
                (held ??= text.ToCharArray())[at] = NoBreakSpace[0];
        }

        return held is null ? text : new string(held);
    }

    private static bool IsOfWord(char sign) =>
        char.IsLetterOrDigit(sign) || sign is '\'' or '’' or '-' || char.GetUnicodeCategory(sign) is
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

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

    [GeneratedRegex(@"[ \n](?=\d)(?<=(?<!\p{L})(?:nr|s|str|art|ust|pkt|rys|tab|poz|rozdz|ok|t|§)\.?[ \n])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[ \n](?<=\d[ \n])(?:(?=[\p{Ll}%‰°€$£]|(?:PLN|EUR|USD|GBP|CHF|MB|GB)(?!\p{L}))|(?=\d{3}(?!\d))(?<=(?<!\d)\d{1,3}[ \n]))", RegexOptions.None, Patience)]
    private static partial Regex PolishUnit();

    [GeneratedRegex(@"(?<=\d)[ \n](?=(?:%|‰|°|€|kg|g|km|m|cm|mm|h|min|MB|GB|zł|zlotys?|PLN|EUR|USD|GBP|per cent|a\.m\.|p\.m\.|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))", RegexOptions.None, Patience)]
    private static partial Regex EnglishUnit();

    /// <summary>Milliseconds; every pattern looks a bounded way back and ahead, so that only a stopped machine takes so long.</summary>
    private const int Patience = 10_000;
}
