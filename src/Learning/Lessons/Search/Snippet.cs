using System.Collections.Immutable;

namespace Learning.Lessons.Search;

/// <summary>The lines of a text that answer a search best, as they were written.</summary>
/// <param name="Section">Where they stand.</param>
public sealed record Snippet(PlainSection? Section, ImmutableArray<Snippet.Piece> Pieces)
{
    private const int Words = 32;

    /// <summary>Words before the first that was looked for.</summary>
    private const int Before = 8;

    /// <param name="IsWanted">Whether this is a word that was looked for.</param>
    public sealed record Piece(string Text, bool IsWanted);

    private sealed record Stretch(PlainSection Section, List<SearchWord> Words, int From, int Distinct, int Count);

    public static Snippet Of(ImmutableArray<PlainSection> sections, SearchQuery query, string language)
    {
        var best = sections.Select(section => Best(section, query, language)).OfType<Stretch>().OrderByDescending(s => s.Distinct).ThenByDescending(s => s.Count).FirstOrDefault();
        if (best is null) return sections.FirstOrDefault(s => s.Text.Length > 0) is { } opening ? new(null, Cut(opening.Text, [.. SearchWords.In(opening.Text)], 0, query, language)) : new(null, []);
        return new(best.Section, Cut(best.Section.Text, best.Words, best.From, query, language));
    }

    /// <summary>A title with the words that were looked for.</summary>
    public static ImmutableArray<Piece> Marked(string text, SearchQuery query, string language) => Mark(text, 0, text.Length, SearchWords.In(text), query, language);

    private static Stretch? Best(PlainSection section, SearchQuery query, string language)
    {
        var words = SearchWords.In(section.Text).ToList();
        var met = words.Select((word, i) => (At: i, Wanted: query.MetBy(word.Folded, language))).Where(m => m.Wanted is not null).ToList();
        var inTitle = SearchWords.In(section.Title).Count(word => query.MetBy(word.Folded, language) is not null);
        var (from, distinct, count) = (0, 0, 0);
        foreach (var (at, _) in met)
        {
            var near = met.Where(m => m.At >= at && m.At < at + Words - Before).ToList();
            if (near.Select(m => m.Wanted).Distinct().Count() is var different && (different > distinct || (different == distinct && near.Count > count))) (from, distinct, count) = (Math.Max(0, at - Before), different, near.Count);
        }

        return distinct + inTitle == 0 ? null : new(section, words, from, distinct + inTitle, count);
    }

    private static ImmutableArray<Piece> Cut(string text, List<SearchWord> words, int from, SearchQuery query, string language)
    {
        if (words.Count == 0) return [];
        var to = Math.Min(words.Count, from + Words);
        var (start, end) = (from == 0 ? 0 : words[from].Start, to == words.Count ? text.Length : words[to - 1].End);
        var pieces = Mark(text, start, end, words.Skip(from).Take(to - from), query, language);
        if (start > 0) pieces = pieces.Insert(0, new("… ", IsWanted: false));
        return end < text.Length ? pieces.Add(new(" …", IsWanted: false)) : pieces;
    }

    private static ImmutableArray<Piece> Mark(string text, int start, int end, IEnumerable<SearchWord> words, SearchQuery query, string language)
    {
        var (pieces, at) = (ImmutableArray.CreateBuilder<Piece>(), start);
        foreach (var word in words.Where(word => query.MetBy(word.Folded, language) is not null))
        {
            if (word.Start > at) pieces.Add(new(text[at..word.Start], IsWanted: false));
            pieces.Add(new(text[word.Start..word.End], IsWanted: true));
            at = word.End;
        }

        if (end > at) pieces.Add(new(text[at..end], IsWanted: false));
        return pieces.ToImmutable();
    }
}
