using System.Collections.Immutable;

namespace Learning.Lessons.Search;

/// <summary>What somebody typed, in words to look for. The last word may be only begun.</summary>
public sealed record SearchQuery(ImmutableArray<SearchQuery.Wanted> Words)
{
    /// <summary>Of what is typed; the rest is not read.</summary>
    public const int LongestText = 200;

    public const int MostWords = 12;

    /// <summary>A beginning this short would find everything.</summary>
    private const int ShortestBeginning = 2;

    private static readonly string[] Languages = ["pl", "en", ""];

    /// <param name="Stems">In every language there are rules for.</param>
    /// <param name="Beginning">How the word begins when it may go on; otherwise null.</param>
    public sealed record Wanted(ImmutableArray<string> Stems, string? Beginning)
    {
        internal bool IsMetBy(string folded, string stem) =>
            Stems.Contains(stem, StringComparer.Ordinal) || (Beginning is not null && folded.StartsWith(Beginning, StringComparison.Ordinal));

        /// <summary>Nothing but letters and digits stands between the quotes, so nothing in it is an operator.</summary>
        internal string Expression => $"({string.Join(" OR ", Stems.Select(s => $"\"{s}\"").Concat(Beginning is null ? [] : [$"\"{Beginning}\"*"]))})";
    }

    private readonly string firstLetters = string.Concat(Words.SelectMany(w => w.Stems.Add(w.Beginning ?? "")).Where(s => s.Length > 0).Select(s => s[0]).Distinct());

    public bool IsEmpty => Words.IsEmpty;

    /// <summary>The word looked for that a word of a text is, if any. No rule changes how a word begins, so most need not be cut to their stems.</summary>
    /// <param name="folded">As <see cref="SearchWords.Fold"/> gives it.</param>
    public Wanted? MetBy(string folded, string language)
    {
        if (!firstLetters.Contains(folded[0], StringComparison.Ordinal)) return null;
        var stem = Stem.Of(folded, language);
        return Words.FirstOrDefault(w => w.IsMetBy(folded, stem));
    }

    /// <summary>As FTS5 reads it (https://sqlite.org/fts5.html#full_text_query_syntax).</summary>
    /// <param name="all">Whether every word is needed, or any is enough.</param>
    public string ToMatch(bool all) => string.Join(all ? " AND " : " OR ", Words.Select(w => w.Expression));

    public static SearchQuery Of(string? typed)
    {
        var text = (typed ?? "")[..Math.Min(typed?.Length ?? 0, LongestText)];
        var words = SearchWords.In(text).ToList();
        return new([.. words.Take(MostWords).Select(word => new Wanted(StemsOf(word.Folded), word.End == text.Length && word.Folded.Length >= ShortestBeginning ? word.Folded : null))]);
    }

    private static ImmutableArray<string> StemsOf(string folded) => [.. Languages.Select(language => Stem.Of(folded, language)).Distinct(StringComparer.Ordinal)];
}
