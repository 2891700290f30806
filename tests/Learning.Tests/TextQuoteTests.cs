namespace Learning.Tests;

/// <summary>A passage is found again by its words and those around it.</summary>
public sealed class TextQuoteTests
{
    private const string Text = "Klient pyta. Klient wraca.\nI znów klient pyta, bo\u00a0może.";

    [Theory]
    [InlineData("klient pyta", "znów", "", 34)]
    [InlineData("Klient", "", "pyta", 0)]
    [InlineData("Klient", "pyta.", "wraca", 13)]
    [InlineData("Klient\n\n wraca", "", "", 13)]
    [InlineData("bo może", "", "", 47)]
    public void Of_several_places_the_one_whose_neighbours_fit_is_taken(string exact, string prefix, string suffix, int start) =>
        new TextQuote(exact, prefix, suffix).Find(Text)!.Value.Start.ShouldBe(start);

    [Theory]
    [InlineData("klient odchodzi")]
    [InlineData("")]
    [InlineData(" \n")]
    public void What_is_not_said_is_not_found(string exact) => new TextQuote(exact, "", "").Find(Text).ShouldBeNull();

    [Fact]
    public void A_quote_takes_its_words_and_neighbours_from_the_text()
    {
        var quote = TextQuote.In(Text, "bo może", "anything", "")!;

        (quote.Exact, quote.Suffix).ShouldBe(("bo\u00a0może", "."));
        quote.Prefix.ShouldEndWith("klient pyta, ");
        quote.Prefix.Length.ShouldBeLessThanOrEqualTo(TextQuote.ContextLength);
    }

    [Fact]
    public void A_quote_survives_edits_around_it()
    {
        var quote = TextQuote.In(Text, "klient pyta", "I znów", "")!;

        var edited = $"Wstęp dopisany. {Text.Replace("I znów", "I raz jeszcze")}";
        var (start, end) = quote.Find(edited)!.Value;

        edited[start..end].ShouldBe("klient pyta");
        start.ShouldBeGreaterThan(40);
    }
}
