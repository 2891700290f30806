using FsCheck.Fluent;

namespace Learning.Tests.Lessons;

public class UnsafeMarkupTests
{
    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](vbscript:msgbox)")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](&#x6A;avascript&colon;alert(1))")]
    [InlineData("[a](java&Tab;script:alert(1))")]
    [InlineData("[a](java&NewLine;script:alert(1))")]
    [InlineData("[a](<java&#1;script:alert(1)>)")]
    [InlineData("[a](<&#1;javascript:alert(1)>)")]
    [InlineData("[a](< javascript:alert(1)>)")]
    [InlineData("[a](java\u200Bscript:alert(1))")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//example.com)")]
    [InlineData("[a](\\\\\\\\example.com)")]
    [InlineData("[a](/sign-out)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a][e]\n\n[e]: javascript:alert(1)")]
    [InlineData("ftp://example.com/a")]
    public void An_address_of_another_kind_is_reported_and_leaves_only_words(string markdown)
    {
        var rendered = Rendered.Of(markdown);
        rendered.Codes.ShouldContain("link-address");
        rendered.Page.QuerySelector("a").ShouldBeNull();
        rendered.Page.TextContent.Trim().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("[a](https://example.com/?a=1&b=2)", "https://example.com/?a=1&b=2")]
    [InlineData("[a](http://example.com)", "http://example.com")]
    [InlineData("[a](mailto:a@example.com)", "mailto:a@example.com")]
    [InlineData("[a](tel:+48221234567)", "tel:+48221234567")]
    [InlineData("www.example.com", "https://www.example.com")]
    [InlineData("<a@example.com>", "mailto:a@example.com")]
    [InlineData("[a](../02-dalej/index.md)", "/found/../02-dalej/index.md")]
    [InlineData("[a](plik:z-dwukropkiem.md)", null)]
    [InlineData("[a](./plik:z-dwukropkiem.md)", "/found/./plik:z-dwukropkiem.md")]
    public void Web_mail_telephone_and_files_of_the_course_may_be_linked(string markdown, string? address) =>
        Rendered.Of(markdown).Page.QuerySelector("a")?.GetAttribute("href").ShouldBe(address);

    [Fact]
    public void A_link_that_is_wrong_keeps_the_emphasis_of_its_words() =>
        Rendered.Of("[bardzo *ważne*](javascript:x)").Html.ShouldBe("<p>bardzo <em>ważne</em></p>\n");

    [Theory]
    [InlineData("tekst {onclick=alert(1)}")]
    [InlineData("tekst {onclick=\"alert(1)\" style=\"color:red\"}")]
    [InlineData("*x*{onmouseover=alert(1)}")]
    [InlineData("[a](https://a.pl){target=_blank onclick=x}")]
    [InlineData("![a](a.png){onerror=alert(1)}")]
    [InlineData("- a {onclick=x}")]
    [InlineData("> a {onclick=x}")]
    [InlineData("## Tytuł {#tytul onclick=x}")]
    [InlineData("## Tytuł {.czerwony}")]
    [InlineData("```{onclick=x}\na\n```")]
    [InlineData("| a {onclick=x} | b |\n|---|---|\n| 1 | 2 |")]
    public void Attribute_blocks_are_never_printed(string markdown)
    {
        var rendered = Rendered.Of(markdown);
        rendered.Findings.ShouldContain(f => f.IsError && (f.Code == "attributes" || f.Code == "attributes-not-read"));
        rendered.Page.QuerySelectorAll("*").SelectMany(e => e.Attributes).Select(a => a.Name)
            .ShouldBeSubsetOf(["id", "href", "src", "alt", "loading", "decoding", "class", "scope"]);
        rendered.Page.QuerySelectorAll("[class='czerwony']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <b onclick=x>b</b> c")]
    [InlineData("<div>\nx\n</div>")]
    [InlineData("<!-- uwaga -->")]
    [InlineData("a <img src=x onerror=alert(1)>")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<?php x ?>")]
    [InlineData("<![CDATA[x]]>")]
    [InlineData("- a\n\n  <iframe src=x></iframe>")]
    public void Raw_html_is_reported_and_shown_as_text(string markdown)
    {
        var rendered = Rendered.Of(markdown);
        rendered.Codes.ShouldContain("raw-html");
        rendered.Page.QuerySelectorAll("script, b, div, img, style, iframe").ShouldBeEmpty();
        rendered.Page.TextContent.ShouldContain("<");
    }

    [Fact]
    public void An_entity_or_an_escape_is_not_raw_html()
    {
        var rendered = Rendered.Of("&lt;b&gt; i \\<b> i `<b>`");
        rendered.Findings.ShouldBeEmpty();
        rendered.Page.QuerySelectorAll("b").ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_in_quotes_breaks_out_of_an_attribute()
    {
        var page = Rendered.Of("![a\" onerror=\"x](a.png \"b\\\" onload=\\\"y\")\n\n*[HTML]: \" onclick=\"z\n\nHTML").Page;
        page.QuerySelectorAll("[onerror], [onload], [onclick]").ShouldBeEmpty();
        page.QuerySelector("img").ShouldNotBeNull();
        page.QuerySelector("abbr").ShouldNotBeNull();
    }

    [Fact]
    public void Whatever_is_typed_only_known_elements_and_attributes_come_out()
    {
        string[] pieces = ["<script>", "javascript:", "[a](", ")", "{onclick=x}", "{#ab}", "::: quiz {#q-a}", ":::", "\n", "\n\n", "- [x] ", "> ", "| a | b |\n|---|---|\n", "`", "*", "_", "\"", "&lt;", "<b ", ">", "![", "](", "[^1]", "[^1]: ", "{{due}}", "<!--", "# ", "    ", "ł", "\\", "^^^", "~~", "\0", "&#x1;", "http://a.b"];
        string[] elements = ["P", "H1", "H2", "H3", "H4", "H5", "H6", "A", "EM", "STRONG", "CODE", "PRE", "UL", "OL", "LI", "BLOCKQUOTE", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "IMG", "HR", "BR", "SUP", "DIV", "FIGURE", "FIGCAPTION", "DL", "DT", "DD", "ABBR"];
        string[] attributes = ["id", "href", "src", "alt", "title", "class", "loading", "decoding", "scope", "start", "type", "aria-label"];
        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), markdown =>
        {
            var all = Rendered.Of(markdown).Page.QuerySelectorAll("*");
            all.Select(e => e.TagName).Except(elements).ShouldBeEmpty();
            all.SelectMany(e => e.Attributes).Select(a => a.Name).Except(attributes).ShouldBeEmpty();
            all.Select(e => e.GetAttribute("href") ?? "").ShouldAllBe(h => h == "" || h.StartsWith("http://a", StringComparison.Ordinal) || h.StartsWith('#') || h.StartsWith("/found/", StringComparison.Ordinal));
        }).HoldsFor(300);
    }
}
