namespace Learning.Tests.Lessons;

public class LessonTypographyTests
{
    [Theory]
    [InlineData("Idę w *domu*.", "<p>Idę w~<em>domu</em>.</p>")]
    [InlineData("Rabat **20** % i *5* zł", "<p>Rabat <strong>20</strong>~% i~<em>5</em>~zł</p>")]
    [InlineData("To \"*ważne*\" słowo", "<p>To „<em>ważne</em>” słowo</p>")]
    [InlineData("ryzyko i\nzysk", "<p>ryzyko i~zysk</p>")]
    [InlineData("Był w [sklepie](https://a.pl)", "<p>Był w~<a href=\"https://a.pl\">sklepie</a></p>")]
    public void It_reaches_across_emphasis_links_and_lines(string markdown, string html) => Set(markdown).ShouldBe(html);

    [Theory]
    [InlineData("Kod `w a \"b\" 1-2 5 zł`", "<p>Kod <code>w a &quot;b&quot; 1-2 5 zł</code></p>")]
    [InlineData("```\nw a \"b\" -- 5 zł\n```", "<pre><code>w a &quot;b&quot; -- 5 zł\n</code></pre>")]
    [InlineData("    w a \"b\"", "<pre><code>w a &quot;b&quot;\n</code></pre>")]
    [InlineData("[x](https://a.pl/2024-2026--w?a='b')", "<p><a href=\"https://a.pl/2024-2026--w?a=%27b%27\">x</a></p>")]
    [InlineData("https://a.pl/1-2--3", "<p><a href=\"https://a.pl/1-2--3\">https://a.pl/1-2--3</a></p>")]
    [InlineData("<https://a.pl/1-2--3>", "<p><a href=\"https://a.pl/1-2--3\">https://a.pl/1-2--3</a></p>")]
    [InlineData("\\\"dosłownie\\\"", "<p>&quot;dosłownie&quot;</p>")]
    public void It_leaves_code_addresses_and_escaped_characters_alone(string markdown, string html) => Set(markdown).ShouldBe(html);

    [Fact]
    public void A_line_break_that_was_asked_for_stays() => Set("idę i\\\nwracam").ShouldBe("<p>idę i<br />\nwracam</p>");

    [Fact]
    public void Headings_tables_and_lists_are_set_too()
    {
        var page = Rendered.Of("## Klient i jego 5 zł\n\n| w domu | 20 % |\n|---|---|\n| \"a\" | b |\n\n- w sklepie").Page;
        page.QuerySelector("h2")!.TextContent.ShouldBe("Klient i\u00A0jego 5\u00A0zł");
        page.QuerySelector("th")!.TextContent.ShouldBe("w\u00A0domu");
        page.QuerySelector("td")!.TextContent.ShouldBe("„a”");
        page.QuerySelector("li")!.TextContent.ShouldBe("w\u00A0sklepie");
    }

    [Fact]
    public void The_alternative_and_the_title_of_a_picture_are_set()
    {
        var picture = Rendered.Of("![Kolejka w sklepie](a.png \"Rok \\\"zero\\\" i dalej\")").Page.QuerySelector("img")!;
        picture.GetAttribute("alt").ShouldBe("Kolejka w\u00A0sklepie");
        picture.GetAttribute("title").ShouldBe("Rok „zero” i\u00A0dalej");
    }

    [Fact]
    public void An_English_text_gets_English_quotes() => Rendered.Of("Say \"yes\", don't", "en").Html.ShouldBe("<p>Say “yes”, don’t</p>\n");

    private static string Set(string markdown) => Rendered.Of(markdown).Html.Trim().Replace('\u00A0', '~');
}
