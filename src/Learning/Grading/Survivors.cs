using System.Text;
using Learning.Essays;

namespace Learning.Grading;

/// <summary>The words of a text that stand in a later one, in the same order: where a passage was rewritten together with its surroundings, they say where it went.</summary>
internal sealed class Survivors
{
    private const int FewestWords = 2;

    /// <summary>Of the words of a passage; with fewer it is another passage.</summary>
    private const double SmallestShare = 1.0 / 3;

    private readonly List<(int Start, int End)> before;
    private readonly List<(int Start, int End)> after;
    private readonly int?[] places;
    private readonly string newText;

    public Survivors(string text, string newText)
    {
        (before, after, this.newText) = (Words(text), Words(newText), newText);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (a, b) = (Numbered(text, before, numbers), Numbered(newText, after, numbers));
        places = new int?[before.Count];
        foreach (var run in CommonRuns.Of(a, b))
            for (var i = 0; i < run.Length; i++) places[run.A + i] = run.B + i;
    }

    /// <returns>From its first word that survived to its last; null when too few did.</returns>
    public Passage? PlaceOf(Passage passage)
    {
        var inside = Enumerable.Range(0, before.Count).Where(i => before[i].Start < passage.End && before[i].End > passage.Start).ToList();
        var kept = inside.Select(i => places[i]).OfType<int>().ToList();
        return kept.Count < FewestWords || kept.Count < inside.Count * SmallestShare ? null : Passage.In(newText, after[kept[0]].Start, after[kept[^1]].End);
    }

    /// <summary>In Unicode code points.</summary>
    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        var (at, start) = (0, -1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && start < 0) start = at;
            if (Rune.IsWhiteSpace(rune) && start >= 0)
            {
                words.Add((start, at));
                start = -1;
            }

            at++;
        }

        if (start >= 0) words.Add((start, at));
        return words;
    }

    private static int[] Numbered(string text, List<(int Start, int End)> words, Dictionary<string, int> numbers)
    {
        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Select((_, i) => Number(tokens[i], numbers))];
    }

    private static int Number(string word, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(word, out var number)) numbers[word] = number = numbers.Count;
        return number;
    }
}
