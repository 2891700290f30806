namespace Learning.Grading.Similarity;

/// <summary>What an essay marks as somebody else's words: between quotation marks when it is longer than a few words, or lines that begin with &gt;.</summary>
public static class Quotations
{
    /// <summary>A name or a term in quotation marks is still part of the writer's own sentence.</summary>
    public const int FewWords = 3;

    /// <returns>From the opening mark to after the closing one, in the order of the text, in UTF-16 code units.</returns>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '>' && IsLineStart(text, at) ? LineEnd(text, at) : Closers(text[at]) is { Length: > 0 } closers ? Closed(text, at, closers) : null;
            if (end is not { } found) continue;
            yield return (at, found);
            at = found - 1;
        }
    }

    private static string Closers(char opening) => opening switch
    {
        '„' => "”“\"",
        '“' => "”",
        '«' => "»",
        '»' => "«",
        '"' => "\"”",
        _ => "",
    };

    /// <summary>A quotation ends in its own paragraph; an opening mark alone opens nothing.</summary>
    private static int? Closed(string text, int opening, string closers)
    {
        var paragraph = text.IndexOf("\n\n", opening, StringComparison.Ordinal) is >= 0 and var end ? end : text.Length;
        var length = text.AsSpan(opening + 1, paragraph - opening - 1).IndexOfAny(closers);
        if (length < 0) return null;
        return Essays.EssayText.CountWords(text.Substring(opening + 1, length)) > FewWords ? opening + length + 2 : null;
    }

    private static bool IsLineStart(string text, int at) => at == 0 || text.AsSpan(0, at).TrimEnd(' ') is [.., '\n'] or [];

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
}
