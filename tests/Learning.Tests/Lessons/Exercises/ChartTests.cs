using Learning.Lessons.Exercises;
using Learning.Lessons.Markup;
using static Learning.Tests.Lessons.Exercises.Answers;

namespace Learning.Tests.Lessons.Exercises;

/// <summary>Charts other than the author's own Pareto drawing: changed numbers, bars and lines, numbers from a file.</summary>
public class ChartTests
{
    private const string Pareto = "::: chart {#zyski type=pareto title=\"Zysk (tys. zł)\"}\n| Klient | Zysk |\n|---|---:|\n| Bary | 64,5 |\n| Hotele | 470 |\n| Reszta | 156 |\n:::\n";

    [Fact]
    public void Its_numbers_are_fields_of_a_form_in_a_lesson_and_figures_elsewhere()
    {
        Rendered.Of(Pareto).Html.ShouldBe("[ExerciseHole]");
        var chart = Read<Chart>(Pareto);
        chart.IsAsked.ShouldBeFalse();
        var figure = Parsed(chart.Figure(null));
        figure.QuerySelectorAll("input").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}").ShouldBe(["value-1=470", "value-2=156", "value-0=64.5"]);
        figure.QuerySelector("figcaption")!.TextContent.ShouldBe("Zysk (tys. zł)");
        Rendered.Of(Pareto, asks: false).Page.QuerySelector("figure input").ShouldBeNull();
    }

    [Fact]
    public void The_curve_follows_the_reader_s_numbers_and_forgets_them_when_asked()
    {
        var chart = Read<Chart>(Pareto);
        var changed = chart.Mark(null, ("value-0", "900"), ("value-1", "50,5"), ("value-2", "0")).State;
        changed.ShouldBe("900;50.5;0");
        chart.IsChanged(changed).ShouldBeTrue();
        var figure = Parsed(chart.Figure(changed));
        figure.QuerySelectorAll("tbody th").Select(h => h.TextContent).ShouldBe(["Bary", "Hotele", "Reszta"]);
        figure.QuerySelectorAll("rect.vital").Length.ShouldBe(1);
        figure.QuerySelector("desc")!.TextContent.ShouldContain("Bary, 94,7\u00A0%");

        var reset = chart.Mark(changed, ("reset", "true"), ("value-0", "x")).State;
        chart.Figure(reset).ShouldBe(chart.Figure(null));
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        var chart = Read<Chart>(Pareto);
        foreach (var wrong in new[] { "", "-1", "dużo", "1e9", "9999999999999999" })
            Code(() => chart.Mark(null, ("value-0", wrong), ("value-1", "1"), ("value-2", "1"))).ShouldBe("Exercise.NoNumber");
        Code(() => chart.Mark(null, ("value-0", "0"), ("value-1", "0"), ("value-2", "0"))).ShouldBe("Exercise.AllZero");
    }

    [Theory]
    [InlineData("1;2")]
    [InlineData("a;b;c")]
    public void Numbers_for_an_older_table_are_not_drawn(string state) => Read<Chart>(Pareto).IsChanged(state).ShouldBeFalse();

    [Theory]
    [InlineData("bar", "rect.bar", 3)]
    [InlineData("line", "circle.point", 3)]
    public void Bars_and_lines_keep_the_author_s_order_and_have_their_table(string type, string marks, int count)
    {
        var rendered = Rendered.Of(Pareto.Replace("pareto", type, StringComparison.Ordinal).Replace("156", "0", StringComparison.Ordinal));
        rendered.Findings.ShouldBeEmpty();
        rendered.Page.QuerySelector("figure")!.Id.ShouldBe("zyski", "links lead to it");
        rendered.Exercises.Single().Join(System.Collections.Immutable.ImmutableDictionary<string, ReadExercise>.Empty).ShouldBeNull();
        var figure = rendered.Page.QuerySelector("figure.chart-figure")!;
        figure.QuerySelectorAll(marks).Length.ShouldBe(count);
        figure.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ShouldBe(["Bary64,5", "Hotele470,0", "Reszta0,0"]);
        figure.QuerySelector("svg desc")!.TextContent.ShouldContain("Hotele, 470,0");
        figure.QuerySelectorAll("text.label").Select(t => t.TextContent).ShouldBe(["64,5", "470,0", "0,0"]);
    }

    [Theory]
    [InlineData("Klient;Zysk\n\"Bar \"\"U Zosi\"\"\";64,5\nHotele;470\n")]
    [InlineData("Klient,Zysk\r\n\"Bar \"\"U Zosi\"\"\",64.5\r\nHotele,470\r\n")]
    [InlineData("Klient\tZysk\n\"Bar \"\"U Zosi\"\"\"\t64.5\n\nHotele\t470")]
    public void A_file_is_read_as_programs_write_it(string csv)
    {
        var rendered = Rendered.Of("::: chart {#zyski type=bar src=dane.csv title=Zysk}\n:::", find: _ => new LinkTarget("/x") { ReadText = () => csv.ReplaceLineEndings("\n") });
        rendered.Findings.ShouldBeEmpty();
        rendered.Page.QuerySelector("figure")!.Id.ShouldBe("zyski", "links lead to it");
        rendered.Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ShouldBe(["Bar „U\u00A0Zosi”64,5", "Hotele470,0"]);
    }

    [Theory]
    [InlineData("Klient;Zysk\nBary;dużo\nHotele;470\n", "chart-number", "line 2")]
    [InlineData("Klient;Zysk\nBary;1;2\nHotele;470\n", "chart-row", "line 2")]
    [InlineData("Klient;Zysk\nHotele;470\n", "chart-rows", "has 1")]
    [InlineData("", "chart-file", "empty")]
    public void What_is_wrong_in_the_file_is_said_with_its_line(string csv, string code, string words)
    {
        var finding = Rendered.Of("::: chart {#zyski type=bar src=dane.csv title=Zysk}\n:::", find: _ => new LinkTarget("/x") { ReadText = () => csv }).Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Message.ShouldContain(words);
    }

    [Theory]
    [InlineData("src=brak.csv", "chart-file")]
    [InlineData("src=dane.txt", "chart-file")]
    [InlineData("", "chart-shape")]
    public void A_chart_without_numbers_is_reported(string src, string code) =>
        Rendered.Of($"::: chart {{#zyski type=bar {src} title=Zysk}}\n:::", find: link => link.Path == "brak.csv" ? LinkTarget.None("none") : new("/x")).Codes.ShouldBe([code]);

    [Fact]
    public void A_table_and_a_file_at_once_or_two_captions_are_too_much()
    {
        Rendered.Of(Pareto.Replace("type=pareto", "type=pareto src=dane.csv", StringComparison.Ordinal)).Codes.ShouldBe(["chart-shape"]);
        Rendered.Of(Pareto.Replace("| Klient", "Podpis\n\n| Klient", StringComparison.Ordinal)).Codes.ShouldBe(["chart-shape"]);
    }

    private static AngleSharp.Dom.IElement Parsed(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;
}
