using System.Globalization;
using System.Text;

namespace Learning.Mail;

/// <summary>Keeps out of letters what no mail program can show, and out of headers what could forge one.</summary>
internal static class LetterLines
{
    /// <summary>Line ends become LF; control characters and unpaired surrogates vanish.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune != Rune.ReplacementChar && (rune.Value is '\n' or '\t' || !Rune.IsControl(rune)))
                clean.Append(rune);
        return clean.ToString();
    }

    /// <summary>One line, its white space single, no longer than <paramref name="length"/> characters.</summary>
    public static string Single(string text, int length)
    {
        var line = string.Join(' ', Clean(text).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length) return line;
        var end = 0;
        for (var next = 0; (next = end + StringInfo.GetNextTextElementLength(line, end)) < length;) end = next;
        return line[..end] + "…";
    }
}
