using System.Globalization;
using AngleSharp.Html.Parser;
using Learning.Mail;

namespace Learning.Tests.Mail;

public sealed class LetterTextTests
{
    private static readonly CultureInfo Polish = CultureInfo.GetCultureInfo("pl");
    private static readonly School School = new() { Name = "Szkoła „Łąka” & Synowie", PublicAddress = new("https://łąka.example/"), Contact = "biuro@laka.example" };

    [Fact]
    public void A_letter_in_plain_text_reads_from_top_to_bottom()
    {
        Everything().ToPlainText().ShouldBe("""
            Dzień dobry, Żaneto!

            Dwie linie
            akapitu z 5 < 6 & „ogonkami” 😀.

            Słów:     512
            Odebrano: 28 kwietnia 2027,
                      14:03

            Otwórz pracę:
            https://łąka.example/grading/1?a=1&b=%C4%85

            > Cytat
            >
            > <script>alert("x")</script>

            Z pozdrowieniami
            Szkoła „Łąka” & Synowie

            Ta wiadomość została wysłana automatycznie.
            biuro@laka.example
            https://łąka.example/

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Both_forms_say_the_same()
    {
        var letter = Everything();
        var page = new HtmlParser().ParseDocument(letter.ToHtml());
        foreach (var link in page.QuerySelectorAll("a")) link.InnerHtml += ":";
        foreach (var end in page.QuerySelectorAll("br, p, th, td, blockquote")) end.AppendChild(page.CreateTextNode(" ")); // so that words do not run together
        Words(page.Body!.TextContent).ShouldBe(Words(letter.ToPlainText()).Where(word => word != ">"));
    }

    [Fact]
    public void What_people_wrote_is_shown_and_never_run()
    {
        const string evil = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> &lt; ' </blockquote>";
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(
            new LetterText(Polish, evil, new School { Name = evil, Contact = evil }).Paragraph(evil).Fact(evil, evil).Link(evil, new Uri("https://x.example/?\"><script>")).Quotation(evil).ToHtml());
        page.QuerySelectorAll("script, img").ShouldBeEmpty();
        page.Title.ShouldBe(evil);
        page.QuerySelectorAll("blockquote").ShouldHaveSingleItem().TextContent.ShouldBe(evil);
        page.QuerySelector("p")!.TextContent.ShouldBe(evil);
        page.QuerySelectorAll("a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("https://x.example/?%22%3E%3Cscript%3E");
    }

    [Fact]
    public void The_page_names_its_language_loads_nothing_and_sets_no_colour()
    {
        var html = Everything().ToHtml();
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        page.DocumentElement.GetAttribute("lang").ShouldBe("pl");
        page.QuerySelectorAll("[src], link, style, script, [bgcolor], [color]").ShouldBeEmpty();
        page.QuerySelectorAll("[style]").Select(e => e.GetAttribute("style")!).ShouldAllBe(style => !style.Contains("color") && !style.Contains("url(") && !style.Contains("background"));
        page.QuerySelectorAll("th").ShouldAllBe(th => th.GetAttribute("scope") == "row");
        html.ShouldContain("Żaneto", customMessage: "Polish letters stand as they are, so that the source stays readable and small");
    }

    [Theory]
    [InlineData("pl", "Z pozdrowieniami")]
    [InlineData("en", "Kind regards")]
    public void A_letter_is_signed_in_its_own_language(string language, string regards)
    {
        var letter = new LetterText(CultureInfo.GetCultureInfo(language), "x", School);
        letter.ToPlainText().ShouldContain(regards);
        letter.ToHtml().ShouldContain(regards);
    }

    [Theory]
    [InlineData("Temat\r\nBcc: evil@example.com", "Temat Bcc: evil@example.com")]
    [InlineData("  dwie   spacje\t", "dwie spacje")]
    [InlineData("a\0b\u001bc\ud800d", "abcd")]
    public void A_subject_is_one_clean_line(string typed, string subject) => new LetterText(Polish, typed).Subject.ShouldBe(subject);

    [Fact]
    public void A_long_subject_ends_between_letters()
    {
        var subject = new LetterText(Polish, string.Concat(Enumerable.Repeat("👩‍🏫", 100))).Subject;
        subject.Length.ShouldBeLessThanOrEqualTo(LetterText.SubjectLength);
        subject.ShouldBe(string.Concat(Enumerable.Repeat("👩‍🏫", (LetterText.SubjectLength - 1) / "👩‍🏫".Length)) + "…");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void A_letter_links_to_pages_only(string address) =>
        Should.Throw<ArgumentException>(() => new LetterText(Polish, "x").Link("x", new Uri(address)));

    private static LetterText Everything() => new LetterText(Polish, "Temat", School)
        .Paragraph("Dzień dobry, Żaneto!")
        .Paragraph("Dwie linie\r\nakapitu z 5 < 6 & „ogonkami” 😀.")
        .Fact("Słów", "512")
        .Fact("Odebrano", "28 kwietnia 2027,\n14:03")
        .Link("Otwórz pracę", new Uri("https://łąka.example/grading/1?a=1&b=ą"))
        .Quotation("Cytat\n\n<script>alert(\"x\")</script>");

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
