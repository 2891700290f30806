using System.Diagnostics;
using AngleSharp.Html.Parser;
using FsCheck.Fluent;
using Learning.Lessons;

namespace Learning.Tests.Lessons;

public class PlainMarkdownTests
{
    private static readonly string[] Elements = ["P", "BR", "EM", "STRONG", "UL", "OL", "LI", "BLOCKQUOTE"];

    [Theory]
    [InlineData("jeden\n\ndwa", "<p>jeden</p>\n<p>dwa</p>\n")]
    [InlineData("wiersz\nwiersz", "<p>wiersz<br />\nwiersz</p>\n")]
    [InlineData("*a* **b** _c_", "<p><em>a</em> <strong>b</strong> <em>c</em></p>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("> cytat", "<blockquote>\n<p>cytat</p>\n</blockquote>\n")]
    [InlineData("", "")]
    public void Paragraphs_emphasis_lists_and_quotes_are_read(string text, string html) => PlainMarkdown.ToHtml(text).ShouldBe(html);

    [Theory]
    [InlineData("# nie tytuł")]
    [InlineData("[a](https://a.pl)")]
    [InlineData("![a](https://a.pl/a.png)")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("<https://a.pl>")]
    [InlineData("https://a.pl")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<b>x</b>")]
    [InlineData("&lt;b&gt; &copy;")]
    [InlineData("`kod`")]
    [InlineData("a {onclick=x}")]
    [InlineData("{{due}}")]
    [InlineData("::: quiz {#ab}")]
    [InlineData("5 $ i 10 $")]
    [InlineData("r. o godzinie \"w domu\" - 5 zł")]
    [InlineData("Tytuł")]
    public void Everything_else_is_shown_as_it_was_typed(string text)
    {
        var page = new HtmlParser().ParseDocument($"<body>{PlainMarkdown.ToHtml(text)}</body>").Body!;
        page.Children.ShouldHaveSingleItem().TagName.ShouldBe("P");
        page.QuerySelector("p")!.Children.ShouldBeEmpty();
        page.TextContent.Trim().ShouldBe(text);
    }

    [Fact]
    public void A_line_underneath_makes_no_heading() => PlainMarkdown.ToHtml("Tytuł\n===\n\nA\n---").ShouldNotContain("<h");

    [Theory]
    [InlineData(">", "&gt;")]
    [InlineData("> ", "&gt;")]
    [InlineData("- ", "<li>")]
    [InlineData("[", "[")]
    [InlineData("*", "*")]
    [InlineData("*a ", "*a")]
    [InlineData("**a*b_", "a*b_")]
    [InlineData("_", "_")]
    [InlineData("(", "(")]
    [InlineData("1. ", "<li>")]
    [InlineData("> - ", "&gt;")]
    [InlineData("\\", "\\")]
    [InlineData("> a\n", "a")]
    [InlineData("*a*\n", "a")]
    [InlineData("* *\n", "")]
    public void Two_hundred_kilobytes_of_nesting_costs_little_and_loses_nothing(string piece, string seen)
    {
        PlainMarkdown.ToHtml("*rozgrzewka*");
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var html = PlainMarkdown.ToHtml(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        if (seen != "<li>") html.ShouldContain(seen);
    }

    [Fact]
    public void What_nests_without_measure_falls_back_to_plain_paragraphs() =>
        PlainMarkdown.ToHtml(new string('>', 100) + " jeden\nwiersz\n\n<b>dwa</b>").ShouldBe($"<p>{string.Concat(Enumerable.Repeat("&gt;", 100))} jeden<br>\nwiersz</p>\n<p>&lt;b&gt;dwa&lt;/b&gt;</p>\n");

    [Fact]
    public void More_lines_than_any_essay_has_fall_back_too()
    {
        PlainMarkdown.ToHtml(string.Concat(Enumerable.Repeat("- a\n", 3999))).ShouldStartWith("<ul>");
        PlainMarkdown.ToHtml(string.Concat(Enumerable.Repeat("- a\n", 4001))).ShouldStartWith("<p>- a<br>");
    }

    [Fact]
    public void A_list_indented_without_end_falls_back_too() =>
        PlainMarkdown.ToHtml(string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i * 2) + "- a\n"))).ShouldStartWith("<p>- a");

    [Fact]
    public void An_ordinary_essay_full_of_emphasis_is_not_mistaken_for_an_attack() =>
        PlainMarkdown.ToHtml(string.Concat(Enumerable.Repeat("Zdanie z *naciskiem* i **mocnym** słowem (w nawiasie).\n\n- punkt\n  - podpunkt\n\n> cytat\n\n", 200))).ShouldContain("<em>naciskiem</em>");

    [Fact]
    public void Whatever_is_typed_only_the_few_elements_come_out_and_without_attributes()
    {
        string[] pieces = ["*", "**", "_", "> ", "- ", "1. ", "7) ", "\n", "\n\n", "<script>", "[a](javascript:x)", "&lt;", "\\", "a", "ł", "😀", "\0", "\u200B", "    ", "\t", "`", "#", "=", "---", "{onclick=x}"];
        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), text =>
        {
            var all = new HtmlParser().ParseDocument($"<body>{PlainMarkdown.ToHtml(text)}</body>").Body!.QuerySelectorAll("*");
            all.Select(e => e.TagName).Except(Elements).ShouldBeEmpty();
            all.SelectMany(e => e.Attributes).Select(a => a.Name).Except(["start"]).ShouldBeEmpty();
        }).HoldsFor(500);
    }
}
