using Learning.Lessons;

namespace Learning.Tests.Lessons;

public class HoleTests
{
    [Fact]
    public void The_deadline_is_a_hole_between_two_pieces_of_markup()
    {
        var parts = Rendered.Of("Termin upływa {{due}}, nie później.").Prose.Parts;
        parts.Length.ShouldBe(3);
        parts[0].ShouldBe(new ProsePart.Html("<p>Termin upływa "));
        parts[1].ShouldBeOfType<ProsePart.Due>();
        parts[2].ShouldBe(new ProsePart.Html(", nie później.</p>\n"));
    }

    [Theory]
    [InlineData("{{ due }}")]
    [InlineData("*{{due}}*")]
    [InlineData("| a |\n|---|\n| {{due}} |")]
    [InlineData("- {{due}}")]
    public void It_may_stand_wherever_text_stands(string markdown) =>
        Rendered.Of(markdown).Prose.Parts.OfType<ProsePart.Due>().Count().ShouldBe(1);

    [Theory]
    [InlineData("`{{due}}`")]
    [InlineData("    {{due}}")]
    [InlineData("```\n{{due}}\n```")]
    [InlineData("\\{{due}}")]
    public void In_code_and_after_a_backslash_it_is_text(string markdown)
    {
        var rendered = Rendered.Of(markdown);
        rendered.Prose.Parts.OfType<ProsePart.Due>().ShouldBeEmpty();
        rendered.Page.TextContent.ShouldContain("{{due}}");
        rendered.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{{termin}}")]
    [InlineData("{{Due}}")]
    [InlineData("{{}}")]
    [InlineData("{{due")]
    [InlineData("{{{{due}}}}")]
    [InlineData("{{{due}}}")]
    public void Anything_else_in_double_braces_is_reported_and_shown(string hole)
    {
        var rendered = Rendered.Of($"Tekst {hole} dalej");
        rendered.Codes.ShouldBe(["hole-unknown"]);
        rendered.Findings[0].Column.ShouldBe(7);
        rendered.Page.TextContent.ShouldContain(hole);
        rendered.Page.TextContent.ShouldContain("dalej");
    }

    [Fact]
    public void A_heading_cannot_hold_it() => Rendered.Of("## Do {{due}}").Codes.ShouldBe(["hole-in-heading"]);

    [Fact]
    public void A_single_brace_is_text_and_a_word_in_braces_is_reported_before_it_vanishes()
    {
        Rendered.Of("a { b").Findings.ShouldBeEmpty();
        Rendered.Of("a \\{ b } c").Page.TextContent.Trim().Replace('\u00A0', ' ').ShouldBe("a { b } c");
        Rendered.Of("a { b } c").Codes.ShouldBe(["attributes"]);
    }
}
