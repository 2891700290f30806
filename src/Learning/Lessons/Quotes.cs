namespace Learning.Lessons;

/// <summary>Straight quotes and apostrophes made into those of a language.</summary>
internal static class Quotes
{
    private const string Openers = "([{„“«‚‘–—-/";

    /// <param name="marks">Opening and closing double, opening and closing single quote.</param>
    /// <returns>A text of the same length. A quote with no partner, as in 5", stays straight.</returns>
    public static string Curl(string text, string marks)
    {
        if (text.AsSpan().IndexOfAny('"', '\'') < 0) return text;
        var curled = text.ToCharArray();
        var lastOf = (Double: text.LastIndexOf('"'), Single: text.LastIndexOf('\''));
        var (inDouble, inSingle) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') curled[i] = Pair(text, i, lastOf.Double, ref inDouble, marks[0], marks[1]);
            else if (text[i] == '\'')
                curled[i] = i > 0 && char.IsLetter(text[i - 1]) && (!inSingle || IsLetterAt(text, i + 1))
                    ? '’'
                    : Pair(text, i, lastOf.Single, ref inSingle, marks[2], marks[3]);
        }

        return new string(curled);
    }

    private static char Pair(string text, int at, int last, ref bool isOpen, char opening, char closing)
    {
        if (Opens(text, at) && at < last && !isOpen)
        {
            isOpen = true;
            return opening;
        }

        if (!isOpen || (at > 0 && char.IsWhiteSpace(text[at - 1]))) return text[at];
        isOpen = false;
        return closing;
    }

    private static bool Opens(string text, int at) =>
        (at == 0 || char.IsWhiteSpace(text[at - 1]) || Openers.Contains(text[at - 1], StringComparison.Ordinal))
        && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    private static bool IsLetterAt(string text, int at) => at < text.Length && char.IsLetter(text[at]);
}
