using Learning.Lessons.Markup;

namespace Learning.Tests.Lessons;

public class PictureTests
{
    [Fact]
    public void A_picture_has_its_dimensions_so_that_nothing_moves() =>
        Rendered.Of("![Kolejka](kolejka.png)", find: _ => new LinkTarget("/files/kolejka.png", null, 640, 480)).Html
            .ShouldBe("<p><img src=\"/files/kolejka.png\" alt=\"Kolejka\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></p>\n");

    [Fact]
    public void A_picture_without_an_alternative_is_reported() =>
        Rendered.Of("![](a.png)", find: _ => new LinkTarget("/a.png", null, 8, 8)).Codes.ShouldBe(["picture-alternative"]);

    [Theory]
    [InlineData("![a](https://example.com/a.png)")]
    [InlineData("![a](//example.com/a.png)")]
    [InlineData("![a](/files/a.png)")]
    [InlineData("![a](data:image/png;base64,AAAA)")]
    public void A_picture_of_another_site_is_reported_and_its_words_stay(string markdown)
    {
        var rendered = Rendered.Of(markdown);
        rendered.Codes.ShouldBe(["picture-elsewhere"]);
        rendered.Html.ShouldBe("<p>a</p>\n");
    }

    [Fact]
    public void A_missing_picture_is_reported_in_the_words_of_the_course()
    {
        var finding = Rendered.Of("tekst\n\n![a](nie-ma.png)", find: _ => LinkTarget.None("There is no file.")).Findings.ShouldHaveSingleItem();
        finding.ShouldBe(new Learning.Lessons.Finding(3, 1, true, "picture-missing", "There is no file."));
    }
}
