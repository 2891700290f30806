using System.Globalization;
using System.Text;

namespace Learning.Grading.Similarity;

/// <summary>A word as it is compared: without case, accents and punctuation, as a number.</summary>
/// <param name="Start">In the text, in UTF-16 code units.</param>
/// <param name="IsOwn">False inside a quotation.</param>
public readonly record struct EssayWord(ulong Hash, int Start, int End, bool IsOwn);

public static class EssayWords
{
    /// <summary>The words of a text in their order; what is one, <see cref="Essays.EssayText.CountWords"/> says.</summary>
    public static EssayWord[] Of(string text)
    {
        var (words, quotations) = (new List<EssayWord>(), new Queue<(int Start, int End)>(Quotations.In(text)));
        for (var at = 0; at < text.Length;)
        {
            var (end, hash) = Token(text, at);
            while (quotations.TryPeek(out var passed) && passed.End <= at) quotations.Dequeue();
            if (hash is { } word) words.Add(new EssayWord(word, at, end, !quotations.TryPeek(out var quotation) || quotation.Start >= end));
            at = end == at ? at + RuneAt(text, at).Utf16SequenceLength : end;
        }

        return [.. words];
    }

    /// <returns>Where the white space after it begins, and its hash, null where it has neither letter nor digit.</returns>
    private static (int End, ulong? Hash) Token(string text, int start)
    {
        var (at, hash, isWord) = (start, StableHash.Beginning, false);
        for (; at < text.Length && RuneAt(text, at) is var rune && !Rune.IsWhiteSpace(rune); at += rune.Utf16SequenceLength)
        {
            if (!Rune.IsLetterOrDigit(rune)) continue;
            hash = StableHash.Add(hash, Folded(rune));
            isWord = true;
        }

        return (at, isWord ? StableHash.End(hash) : null);
    }

    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;

    /// <summary>Ł has no decomposition in Unicode; every other Polish letter is a Latin one with a mark.</summary>
    private static uint Folded(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsAscii) return (uint)lower.Value;
        if (lower.Value == 'ł') return 'l';
        var parts = lower.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes();
        return (uint)parts.FirstOrDefault(part => Rune.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark, lower).Value;
    }
}
