using Learning.Grading;

namespace Learning.Tests.Grading;

/// <summary>A commented passage is found again in the next attempt, or said to be gone.</summary>
public sealed class ReanchoringTests
{
    private const string Before = "Klient 👩‍🏫 wraca, bo lubi chleb. Nikt go tu nie zna.\n\nDrugi akapit mówi o standardach obsługi klienta.\n\nNa koniec: tak.";

    private static readonly Passage Bread = Of("bo lubi chleb");

    [Fact]
    public void Words_that_stayed_are_found_wherever_they_went()
    {
        var found = Bread.FindIn("Zupełnie nowy wstęp 😀.\n\n" + Before).ShouldNotBeNull();

        found.IsChanged.ShouldBeFalse();
        found.Passage.Exact.ShouldBe("bo lubi chleb");
        found.Passage.Start.ShouldBe(Bread.Start + "Zupełnie nowy wstęp 😀.\n\n".EnumerateRunes().Count());
    }

    [Fact]
    public void Of_two_like_places_the_one_with_the_same_surroundings_is_taken()
    {
        var found = Bread.FindIn($"Ktoś inny przychodzi, bo lubi chleb z masłem.\n\n{Before}").ShouldNotBeNull();

        found.Passage.Suffix.ShouldStartWith(". Nikt go tu nie zna.");
    }

    [Theory]
    [InlineData("lubi", "Autor lubi skróty.")]
    [InlineData("go", "Drugiego dnia nic.")]
    public void A_short_word_elsewhere_is_another_word(string quote, string text) => Of(quote).FindIn(text).ShouldBeNull();

    [Fact]
    public void A_short_word_that_was_corrected_is_found_between_its_neighbours_and_not_where_it_stands_too()
    {
        var found = Of("lubi").FindIn("Kto lubi bułki, ten wie.\n\n" + Before.Replace("lubi", "uwielbia", StringComparison.Ordinal)).ShouldNotBeNull();

        (found.Passage.Exact, found.IsChanged).ShouldBe(("uwielbia", true));
    }

    [Fact]
    public void A_rewritten_passage_stands_between_the_words_that_stood_around_it()
    {
        var found = Of("Nikt go tu nie zna.").FindIn(Before.Replace("Nikt go tu nie zna.", "Zna go tu każdy, kto stoi za ladą, i to od lat.", StringComparison.Ordinal)).ShouldNotBeNull();

        found.IsChanged.ShouldBeTrue();
        found.Passage.Exact.Trim().ShouldBe("Zna go tu każdy, kto stoi za ladą, i to od lat.");
    }

    [Fact]
    public void A_whole_paragraph_that_was_rewritten_is_still_that_paragraph()
    {
        var found = Of("Drugi akapit mówi o standardach obsługi klienta.").FindIn(Before.Replace("Drugi akapit mówi o standardach obsługi klienta.", "Standard to wzorzec.", StringComparison.Ordinal)).ShouldNotBeNull();

        (found.Passage.Exact.Trim(), found.IsChanged).ShouldBe(("Standard to wzorzec.", true));
    }

    [Theory]
    [InlineData("Cały tekst jest zupełnie inny i o czym innym.")]
    [InlineData("")]
    public void What_was_taken_out_with_its_surroundings_is_gone(string text) => Of("Drugi akapit mówi o standardach obsługi klienta.").FindIn(text).ShouldBeNull();

    [Fact]
    public void What_was_only_cut_out_is_gone()
    {
        var cut = Of("Nikt go tu nie zna.");

        cut.FindIn(Before.Replace("Nikt go tu nie zna.", "", StringComparison.Ordinal)).ShouldBeNull();
    }

    private static Passage Of(string quote)
    {
        var start = Before[..Before.IndexOf(quote, StringComparison.Ordinal)].EnumerateRunes().Count();
        return Passage.In(Before, start, start + quote.EnumerateRunes().Count());
    }
}
