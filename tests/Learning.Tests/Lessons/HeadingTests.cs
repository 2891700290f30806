using Learning.Lessons;

namespace Learning.Tests.Lessons;

public class HeadingTests
{
    [Fact]
    public void Headings_of_two_levels_make_the_contents()
    {
        var rendered = Rendered.Of("## Łańcuch usług\n\n### *Pierwsze* `ogniwo`\n\n#### Szczegół\n\n## W skrócie");
        rendered.Source.Contents.ShouldBe([new Heading(2, "lancuch-uslug", "Łańcuch usług"), new Heading(3, "pierwsze-ogniwo", "Pierwsze ogniwo"), new Heading(2, "w-skrocie", "W\u00A0skrócie")]);
        rendered.Page.QuerySelector("h4")!.Id.ShouldBe("szczegol");
    }

    [Fact]
    public void Twins_are_numbered_and_an_explicit_id_keeps_its_name()
    {
        var page = Rendered.Of("## Klient\n\n## Klient\n\n## Inny {#klient-2}\n\n## Klient").Page;
        page.QuerySelectorAll("h2").Select(h => h.Id).ShouldBe(["klient", "klient-3", "klient-2", "klient-4"]);
    }

    [Fact]
    public void An_explicit_id_is_stable_when_the_words_change() =>
        Rendered.Of("## Zupełnie nowe słowa {#stary-adres}").Page.QuerySelector("h2")!.Id.ShouldBe("stary-adres");

    [Theory]
    [InlineData("Main")]
    [InlineData("Objectives")]
    public void An_id_of_the_page_around_is_not_taken(string words) =>
        Rendered.Of($"## {words}").Page.QuerySelector("h2")!.Id.ShouldBe(words.ToLowerInvariant() + "-2");

    [Fact]
    public void An_id_given_twice_is_reported() =>
        Rendered.Of("## A {#tu-taj}\n\n## B {#tu-taj}").Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("id-duplicate"), f => f.Line.ShouldBe(3));

    [Fact]
    public void An_id_that_is_no_id_is_reported() => Rendered.Of("## A {#Zły_Id}").Findings.ShouldContain(f => f.Code == "id-invalid" || f.Code == "attributes-not-read");

    [Fact]
    public void The_title_is_the_only_heading_of_level_1() => Rendered.Of("# Tytuł").Codes.ShouldBe(["heading-level-1"]);

    [Fact]
    public void A_skipped_level_is_a_warning()
    {
        var finding = Rendered.Of("## A\n\n#### B").Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Line, finding.IsError).ShouldBe(("heading-skipped", 3, false));
    }

    [Fact]
    public void A_heading_of_signs_alone_still_has_an_id() => Rendered.Of("## ?!").Page.QuerySelector("h2")!.Id.ShouldBe("section");
}
