using Learning.Lessons.Markup;

namespace Learning.Tests.Lessons.Exercises;

/// <summary>What is folded away and asks nothing: reveal and transcript.</summary>
public class FoldedTests
{
    private const string Reveal = "::: reveal {#przyklad title=\"Pokaż \\\"przykład\\\" & więcej\"}\nPierwszy *akapit*.\n\n- punkt\n:::\n";

    private const string Transcript = "::: transcript {#slowa for=rozmowa.mp3}\n– Dzień dobry.\n:::\n";

    [Fact]
    public void A_reveal_is_a_title_to_press_and_what_it_shows()
    {
        var page = Rendered.Of(Reveal.Replace("\\\"", "", StringComparison.Ordinal)).Page;
        page.QuerySelector("details.reveal")!.Id.ShouldBe("przyklad");
        page.QuerySelector("details.reveal > summary")!.TextContent.ShouldBe("Pokaż przykład & więcej");
        page.QuerySelector("details.reveal > p > em")!.TextContent.ShouldBe("akapit");
        page.QuerySelectorAll("details.reveal > ul > li").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(" title=\"Tytuł\"", "", "reveal-no-title")]
    [InlineData("title=\"Tytuł\"", "title=\"\"", "reveal-no-title")]
    [InlineData("Słowa.\n", "", "reveal-empty")]
    public void A_reveal_without_title_or_words_is_reported(string good, string bad, string code) =>
        Rendered.Of("::: reveal {#przyklad title=\"Tytuł\"}\nSłowa.\n:::".Replace(good, bad, StringComparison.Ordinal)).Findings.ShouldHaveSingleItem().ShouldBe(Rendered.Of("::: reveal {#przyklad title=\"Tytuł\"}\nSłowa.\n:::".Replace(good, bad, StringComparison.Ordinal)).Findings.Single(f => f.Code == code && f.Line == 1));

    [Fact]
    public void A_transcript_stands_under_its_recording()
    {
        var page = Rendered.Of(Transcript).Page;
        page.QuerySelector("figure.media > audio[controls]")!.GetAttribute("src").ShouldBe("/found/rozmowa.mp3");
        page.QuerySelector("figure + details.transcript#slowa > summary")!.TextContent.ShouldBe("Zapis nagrania");
        page.QuerySelector("details.transcript > p")!.TextContent.ShouldContain("Dzień dobry.");
    }

    [Fact]
    public void A_recording_that_the_text_plays_is_not_played_twice()
    {
        var rendered = Rendered.Of($"![Rozmowa](rozmowa.mp3){{transcript=slowa}}\n\n{Transcript}");
        rendered.Findings.ShouldBeEmpty();
        rendered.Page.QuerySelectorAll("audio").Length.ShouldBe(1);
        Rendered.Of($"![Rozmowa](rozmowa.mp3){{transcript=slowa}}\n\n{Transcript.Replace(" for=rozmowa.mp3", "", StringComparison.Ordinal)}").Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(" for=rozmowa.mp3", "", "transcript-for")]
    [InlineData("rozmowa.mp3", "rozmowa.txt", "transcript-for")]
    [InlineData("rozmowa.mp3", "rozmowa.mp4", "transcript-for")]
    [InlineData("rozmowa.mp3", "brak.mp3", "transcript-for")]
    [InlineData("– Dzień dobry.\n", "", "transcript-empty")]
    public void A_transcript_of_nothing_is_reported(string good, string bad, string code)
    {
        var rendered = Rendered.Of(Transcript.Replace(good, bad, StringComparison.Ordinal), find: link => link.Path == "rozmowa.mp3" ? new("/x.mp3") : LinkTarget.None("none"));
        rendered.Findings.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Both_may_stand_where_nothing_can_be_answered() =>
        Rendered.Of($"::: reveal {{#przyklad title=\"Tytuł\"}}\nSłowa.\n:::\n\n{Transcript}", asks: false).Page.QuerySelectorAll("details").Length.ShouldBe(2);
}
