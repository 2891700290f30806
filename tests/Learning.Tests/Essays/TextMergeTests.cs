using Learning.Essays;

namespace Learning.Tests.Essays;

/// <summary>Texts of two windows put together.</summary>
public sealed class TextMergeTests
{
    private const string Origin = "Klient wraca, bo jest dobrze obsłużony.\n\nStandard pomaga.";

    [Fact]
    public void What_each_window_changed_elsewhere_is_all_there()
    {
        var merge = TextMerge.Of(Origin, Origin.Replace("dobrze", "bardzo dobrze", StringComparison.Ordinal), Origin + "\n\nTak uważam.");

        merge.ShouldBe(new TextMerge("Klient wraca, bo jest bardzo dobrze obsłużony.\n\nStandard pomaga.\n\nTak uważam.", 0));
    }

    [Fact]
    public void What_only_one_window_took_out_is_gone() =>
        TextMerge.Of(Origin, "Klient wraca.\n\nStandard pomaga.", Origin).ShouldBe(new TextMerge("Klient wraca.\n\nStandard pomaga.", 0));

    [Fact]
    public void The_same_place_changed_in_both_keeps_both_wordings_theirs_first()
    {
        var merge = TextMerge.Of("Standard pomaga firmie.", "Standard szkodzi firmie.", "Standard służy firmie.");

        merge.ShouldBe(new TextMerge("Standard szkodzi służy firmie.", 1));
    }

    [Fact]
    public void The_same_change_in_both_is_made_once() =>
        TextMerge.Of("Standard pomaga firmie.", "Standard służy firmie.", "Standard służy firmie.").ShouldBe(new TextMerge("Standard służy firmie.", 0));

    [Fact]
    public void Two_beginnings_nobody_knows_the_origin_of_lose_no_word()
    {
        var merge = TextMerge.Of(null, "Zaczynam od klienta. Dlatego warto.", "Zaczynam od firmy. Dlatego warto.");

        merge.Text.ShouldBe("Zaczynam od klienta. firmy. Dlatego warto.");
        merge.Overlaps.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "Tylko tam.", "")]
    [InlineData("", "", "Tylko tu.")]
    [InlineData("Było.", "", "")]
    public void An_empty_side_changes_nothing(string origin, string theirs, string mine) =>
        TextMerge.Of(origin, theirs, mine).Text.ShouldBe(theirs + mine);

    [Fact]
    public void Whatever_two_windows_wrote_every_new_word_of_both_is_there()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var origin = Enumerable.Range(0, random.Next(40)).Select(i => $"słowo{random.Next(15)}").ToList();
            var (theirs, mine) = (Changed(origin, random, "oni"), Changed(origin, random, "ja"));
            var merged = TextMerge.Of(string.Join(' ', origin), string.Join(' ', theirs), string.Join(' ', mine)).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

            theirs.Concat(mine).Where(w => !w.StartsWith("słowo", StringComparison.Ordinal)).Except(merged, StringComparer.Ordinal).ShouldBeEmpty();
            merged.Except(theirs.Concat(mine), StringComparer.Ordinal).ShouldBeEmpty();
        }
    }

    private static List<string> Changed(List<string> words, Random random, string sign)
    {
        var changed = words.ToList();
        for (var edit = random.Next(5); edit > 0; edit--)
        {
            var at = random.Next(changed.Count + 1);
            if (at < changed.Count && random.Next(2) == 0) changed.RemoveAt(at);
            else changed.Insert(at, $"{sign}{edit}");
        }

        return changed;
    }
}
