using System.Diagnostics;
using Learning.Essays;

namespace Learning.Tests.Essays;

/// <summary>Two texts side by side, word by word.</summary>
public sealed class WordDiffTests
{
    private static readonly string[] Vocabulary = ["klient", "standard", "firma", "nie", "i", "obsługa", "żółty", "w", "dlatego", "jakość"];

    [Fact]
    public void Changed_words_are_shown_and_the_others_stay() =>
        Shown("Klient wraca, bo obsługa jest dobra.", "Klient nie wraca, choć obsługa jest bardzo dobra.")
            .ShouldBe("Klient +[nie] wraca, -[bo] +[choć] obsługa jest +[bardzo] dobra.");

    [Fact]
    public void Paragraphs_are_those_of_the_newer_text()
    {
        var diff = WordDiff.Of("Jeden.\n\nDwa.", "Jeden.\n\nTrzy nowe.\n\nDwa.");

        diff.Paragraphs.Select(Line).ShouldBe(["Jeden.", "+[Trzy nowe.]", "Dwa."]);
        (diff.WordsAdded, diff.WordsRemoved).ShouldBe((2, 0));
    }

    [Fact]
    public void Paragraphs_put_together_show_where_the_break_was() =>
        Shown("Jeden.\n\nDwa.", "Jeden. Dwa.").ShouldBe("Jeden. -[¶] Dwa.");

    [Fact]
    public void White_space_alone_is_no_change() =>
        Shown("Jeden  dwa\ntrzy", "Jeden dwa trzy").ShouldBe("Jeden dwa trzy");

    [Theory]
    [InlineData("", "")]
    [InlineData("", "Nowe słowa.")]
    [InlineData("Stare słowa.", "")]
    [InlineData("\n\n\n", "  ")]
    public void Empty_texts_have_nothing_in_common(string older, string newer)
    {
        var diff = WordDiff.Of(older, newer);

        Words(diff, Change.Removed).ShouldBe(Words(older));
        Words(diff, Change.Added).ShouldBe(Words(newer));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_was_changed_both_texts_can_be_read_out_of_the_difference(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var older = Text(random, random.Next(60));
            var newer = random.Next(4) == 0 ? Text(random, random.Next(60)) : Edited(random, older);
            var diff = WordDiff.Of(older, newer);

            Words(diff, Change.Same, Change.Removed).ShouldBe(Words(older));
            Words(diff, Change.Same, Change.Added).ShouldBe(Words(newer));
        }
    }

    [Fact]
    public void The_difference_of_short_texts_is_the_shortest_there_is()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            var (older, newer) = (Text(random, random.Next(30), breaks: false), Text(random, random.Next(30), breaks: false));
            var diff = WordDiff.Of(older, newer);

            (diff.WordsAdded + diff.WordsRemoved).ShouldBe(ShortestDistance(Words(older), Words(newer)), $"„{older}” „{newer}”");
        }
    }

    [Fact]
    public void Two_wholly_different_texts_of_20_000_words_are_compared_with_bounded_work()
    {
        var (older, newer) = (string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"a{i}")), string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"b{i}")));
        WordDiff.Of("rozgrzewka", "przed pomiarem");

        var started = Stopwatch.GetTimestamp();
        var diff = WordDiff.Of(older, newer);

        (diff.WordsAdded, diff.WordsRemoved).ShouldBe((20_000, 20_000));
        // Without the bound it would be 800 million steps and gigabytes of memory.
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_long_text_rewritten_in_many_places_is_still_told_right()
    {
        var random = new Random(5);
        var older = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"słowo{i}"));
        var newer = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => random.Next(8) == 0 ? $"inne{i}" : $"słowo{i}"));
        var diff = WordDiff.Of(older, newer);

        Words(diff, Change.Same, Change.Removed).ShouldBe(Words(older));
        Words(diff, Change.Same, Change.Added).ShouldBe(Words(newer));
        diff.WordsAdded.ShouldBe(newer.Split(' ').Count(w => w.StartsWith("inne", StringComparison.Ordinal)));
    }

    private static string Shown(string older, string newer) => string.Join(" / ", WordDiff.Of(older, newer).Paragraphs.Select(Line));

    private static string Line(IReadOnlyList<WordDiff.Piece> pieces) => string.Concat(pieces.Select(p => p.Change switch
    {
        Change.Added => $"{Space(p)}+[{p.Text.Trim()}]",
        Change.Removed => $"{Space(p)}-[{p.Text.Trim()}]",
        _ => p.Text,
    }));

    private static string Space(WordDiff.Piece piece) => piece.Text.StartsWith(' ') ? " " : "";

    private static List<string> Words(WordDiff diff, params Change[] changes) =>
        [.. diff.Paragraphs.SelectMany(p => p).Where(p => changes.Contains(p.Change)).SelectMany(p => Words(p.Text)).Where(w => w != "¶")];

    private static List<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static string Text(Random random, int words, bool breaks = true) =>
        string.Concat(Enumerable.Range(0, words).Select(i => Vocabulary[random.Next(Vocabulary.Length)] + (breaks && random.Next(8) == 0 ? "\n\n" : " ")));

    private static string Edited(Random random, string text)
    {
        var words = text.Split(' ').ToList();
        for (var edit = random.Next(6); edit > 0 && words.Count > 0; edit--)
        {
            var at = random.Next(words.Count);
            if (random.Next(2) == 0) words.RemoveAt(at);
            else words.Insert(at, Vocabulary[random.Next(Vocabulary.Length)]);
        }

        return string.Join(' ', words);
    }

    /// <summary>By the table that everybody learns: quadratic and plainly right.</summary>
    private static int ShortestDistance(List<string> a, List<string> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = 1; i <= a.Count; i++)
            for (var j = 1; j <= b.Count; j++)
                common[i, j] = a[i - 1] == b[j - 1] ? common[i - 1, j - 1] + 1 : Math.Max(common[i - 1, j], common[i, j - 1]);
        return a.Count + b.Count - (2 * common[a.Count, b.Count]);
    }
}
