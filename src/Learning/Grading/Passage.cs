using System.Text;

namespace Learning.Grading;

/// <summary>
/// A passage of an immutable text, by position and by quotation: TextPositionSelector and TextQuoteSelector of the
/// W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors).
/// </summary>
/// <param name="Start">First Unicode code point, from 0.</param>
/// <param name="End">The code point after the last.</param>
public sealed record Passage(int Start, int End, string Exact, string Prefix, string Suffix)
{
    public const int ContextLength = 32;

    /// <exception cref="Refusal"><c>Passage.OutOfRange</c>: empty, reversed or beyond the text.</exception>
    public static Passage In(string text, int start, int end)
    {
        if (!Exists(text, start, end)) throw new Refusal("Passage.OutOfRange");
        var runes = text.EnumerateRunes().ToArray();
        return new Passage(start, end, Slice(runes, start, end), Slice(runes, Math.Max(0, start - ContextLength), start), Slice(runes, end, Math.Min(runes.Length, end + ContextLength)));
    }

    public static bool Exists(string text, int start, int end) => start >= 0 && start < end && end <= text.EnumerateRunes().Count();

    private static string Slice(Rune[] runes, int start, int end)
    {
        var slice = new StringBuilder();
        foreach (var rune in runes.AsSpan(start, end - start)) slice.Append(rune);
        return slice.ToString();
    }
}
