using System.Diagnostics;

namespace Learning.Tests.Lessons;

public class MarkdownTrapTests
{
    [Theory]
    [InlineData("r. o godzinie")]
    [InlineData("a) pierwsze")]
    [InlineData("i. drugie")]
    public void Letters_with_a_dot_begin_no_list(string line)
    {
        var page = Rendered.Of(line).Page;
        page.QuerySelector("ol").ShouldBeNull();
        page.TextContent.Trim().Replace('\u00A0', ' ').ShouldBe(line);
    }

    [Fact]
    public void Dollars_are_money_and_not_mathematics() => Rendered.Of("5 $ lub 10 $").Html.Replace('\u00A0', ' ').ShouldBe("<p>5 $ lub 10 $</p>\n");

    [Fact]
    public void A_table_of_a_thousand_rows_is_shown_whole()
    {
        var rendered = Rendered.Of(Table(rows: 1_000));

        rendered.Findings.ShouldBeEmpty();
        rendered.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1_000);
    }

    [Fact]
    public void A_table_of_ten_thousand_rows_is_refused_with_what_to_do_about_it()
    {
        var finding = Rendered.Of(Table(rows: 10_000)).Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe("too-deep");
        finding.Message.ShouldContain("cut it into several");
    }

    [Fact]
    public void A_one_character_id_of_an_exercise_is_reported()
    {
        var finding = Rendered.Of("::: quiz {#q}\nPytanie?\n\n- [x] A\n  > b\n- [ ] C\n  > d\n:::").Findings.ShouldHaveSingleItem();
        (finding.Line, finding.Code).ShouldBe((1, "attributes-not-read"));
        finding.Message.ShouldContain("at least two characters");
    }

    [Fact]
    public void A_one_character_id_of_a_heading_is_reported() =>
        Rendered.Of("tekst\n\n## Tytuł {#t}").Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("attributes-not-read"), f => f.Line.ShouldBe(3));

    [Fact]
    public void An_unclosed_container_is_reported_where_it_opens()
    {
        var rendered = Rendered.Of("początek\n\n::: quiz {#q-ab}\nPytanie?\n\n- [x] A\n  > b\n- [ ] C\n  > d\n\n## Dalej\n\nreszta");
        rendered.Findings.ShouldContain(f => f.Code == "container-unclosed" && f.Line == 3 && f.IsError);
    }

    [Fact]
    public void A_stray_fence_is_reported() =>
        Rendered.Of("tekst\n:::").Codes.ShouldBe(["container-stray"]);

    [Fact]
    public void Attributes_right_after_a_table_are_reported_as_what_they_do_to_it()
    {
        var rendered = Rendered.Of("| a | b |\n|---|---:|\n| 1 | 2 |\n{#tabela}\n\ndalej");
        rendered.Codes.ShouldContain("table-broken");
        rendered.Findings.First(f => f.Code == "table-broken").Line.ShouldBe(1);
    }

    [Fact]
    public void Attributes_on_their_own_line_after_a_table_are_reported() =>
        Rendered.Of("| a | b |\n|---|---:|\n| 1 | 2 |\n\n{#tabela}\n\ndalej").Codes.ShouldBe(["attributes"]);

    [Fact]
    public void Alignment_of_a_table_is_a_class_since_the_policy_blocks_style()
    {
        var rendered = Rendered.Of("| a | b | c |\n|---|---:|:---:|\n| 1 | 2 | 3 |");
        rendered.Html.ShouldNotContain("style");
        rendered.Page.QuerySelectorAll("td").Select(c => c.ClassName ?? "").ShouldBe(["", "number", "center"]);
        rendered.Page.QuerySelectorAll("th").ShouldAllBe(c => c.GetAttribute("scope") == "col");
    }

    [Fact]
    public void A_table_too_wide_for_a_telephone_scrolls_by_itself_and_can_be_reached_by_keyboard()
    {
        var scroll = Rendered.Of("| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |").Page.QuerySelector(".table-scroll[tabindex='0'][role=region]")!;
        scroll.GetAttribute("aria-label").ShouldBe("Tabela");
        scroll.FirstElementChild!.TagName.ShouldBe("TABLE");
        Rendered.Of("| a | b |\n|---|---|\n| 1 | 2 |").Page.QuerySelector(".table-scroll").ShouldBeNull();
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("*a ")]
    [InlineData("a**b")]
    [InlineData("*a_")]
    [InlineData("- ")]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("{{")]
    [InlineData("::: x\n")]
    [InlineData("\"a ")]
    [InlineData("1. ")]
    [InlineData("![")]
    [InlineData("<a ")]
    public void Sixty_kilobytes_of_nesting_are_refused_or_read_quickly(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        Rendered.Of("rozgrzewka");
        var watch = Stopwatch.StartNew();
        Rendered.Of(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Deep_nesting_is_an_error_with_words() =>
        Rendered.Of(new string('>', 60_000)).Findings.ShouldHaveSingleItem().Code.ShouldBe("too-deep");

    [Fact]
    public void A_list_indented_without_end_is_an_error_and_no_exception() =>
        Rendered.Of(string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i * 2) + "- a\n"))).Codes.ShouldBe(["too-deep"]);

    [Fact]
    public void Footnotes_definitions_abbreviations_and_figures_are_read()
    {
        var page = Rendered.Of("Zdanie[^1].\n\n[^1]: Przypis\n\nPojęcie\n:   Wyjaśnienie\n\n*[RODO]: ochrona danych\n\nRODO\n\n^^^\n![Opis](a.png)\n^^^ Podpis").Page;
        page.QuerySelector("sup.footnote > a.footnote-ref")!.GetAttribute("href").ShouldBe("#fn:1");
        page.QuerySelector(".footnotes li")!.Id.ShouldBe("fn:1");
        page.QuerySelector(".footnote-back-ref")!.GetAttribute("aria-label").ShouldBe("Wróć do tekstu");
        page.QuerySelector("dl > dt#pojecie")!.TextContent.Trim().ShouldBe("Pojęcie");
        page.QuerySelector("abbr")!.GetAttribute("title").ShouldBe("ochrona danych");
        page.QuerySelector("figure > figcaption")!.TextContent.ShouldBe("Podpis");
    }

    [Theory]
    [InlineData("pl", "Wskazówka")]
    [InlineData("en", "Tip")]
    public void An_alert_is_titled_in_the_language_of_the_text(string language, string title)
    {
        var alert = Rendered.Of("> [!TIP]\n> Tekst", language).Page.QuerySelector("div.markdown-alert.markdown-alert-tip")!;
        alert.QuerySelector("p.markdown-alert-title")!.TextContent.ShouldBe(title);
        alert.QuerySelectorAll("p")[1].TextContent.ShouldBe("Tekst");
        alert.QuerySelector("svg").ShouldBeNull();
    }

    [Fact]
    public void An_unknown_alert_is_reported() => Rendered.Of("> [!DANGER]\n> x").Codes.ShouldBe(["alert-unknown"]);

    [Fact]
    public void A_box_to_tick_outside_an_exercise_is_reported()
    {
        var rendered = Rendered.Of("- [ ] kup chleb");
        rendered.Codes.ShouldBe(["task-outside-exercise"]);
        rendered.Page.QuerySelector("input").ShouldBeNull();
    }

    [Fact]
    public void Double_colons_in_a_line_stay() => Rendered.Of("std::x::y").Html.ShouldBe("<p>std::x::y</p>\n");

    [Fact]
    public void Front_matter_is_not_shown_and_does_not_move_lines()
    {
        var rendered = Rendered.Of("---\nid: x\ntitle: Tytuł\n---\n\n# Za duży");
        rendered.Page.TextContent.ShouldNotContain("title");
        rendered.Findings.ShouldHaveSingleItem().Line.ShouldBe(6);
    }

    private static string Table(int rows) =>
        $"| Numer | Nazwa | Cena | Uwagi |\n|---|---|---|---|\n{string.Concat(Enumerable.Range(1, rows).Select(i => $"| {i} | wiersz | {i} zł | |\n"))}";
}
