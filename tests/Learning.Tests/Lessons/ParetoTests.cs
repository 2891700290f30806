using System.Globalization;
using AngleSharp.Dom;
using Learning.Lessons.Charts;

namespace Learning.Tests.Lessons;

public class ParetoTests
{
    private const string Table = "::: chart {#wykres type=pareto}\nZysk od *klientów* (tys. zł)\n\n| Klient | Zysk |\n|---|---:|\n| Bar & Grill | 64 |\n| Hotele | 470 |\n| Stołówki | 310 |\n| Reszta | 156 |\n:::\n";

    [Fact]
    public void Rows_are_sorted_and_their_shares_added_up()
    {
        var pareto = Pareto.Of([new("a", 64), new("b", 470), new("c", 310), new("d", 156)]);
        pareto.Rows.Select(r => r.Name).ShouldBe(["b", "c", "d", "a"]);
        pareto.Rows.Select(r => r.Cumulative).ShouldBe([47, 78, 93.6m, 100]);
        pareto.Rows.Select(r => r.IsVital).ShouldBe([true, true, false, false]);
        pareto.Crossing.ShouldBe(2);
    }

    [Fact]
    public void The_largest_is_vital_even_when_it_alone_passes_the_mark() =>
        Pareto.Of([new("a", 95), new("b", 5)]).Rows.Select(r => r.IsVital).ShouldBe([true, false]);

    [Fact]
    public void The_figure_has_a_caption_a_drawing_and_its_table()
    {
        var figure = Rendered.Of(Table, asks: false).Page.QuerySelector("figure.chart-figure")!;
        figure.FirstElementChild!.OuterHtml.ShouldBe("<figcaption>Zysk od <em>klientów</em> (tys. zł)</figcaption>");
        figure.QuerySelectorAll("thead th").Select(h => h.TextContent).ShouldBe(["Klient", "Zysk", "Udział", "Udział narastająco"]);
        figure.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Replace('\u00A0', '~'))))
            .ShouldBe(["Hotele|470|47,0~%|47,0~%", "Stołówki|310|31,0~%|78,0~%", "Reszta|156|15,6~%|93,6~%", "Bar & Grill|64|6,4~%|100,0~%"]);
        figure.QuerySelector("tfoot")!.TextContent.ShouldContain("1000");
    }

    [Fact]
    public void The_drawing_says_in_words_what_it_shows()
    {
        var svg = Rendered.Of(Table, asks: false).Page.QuerySelector("svg.chart")!;
        svg.GetAttribute("role").ShouldBe("img");
        svg.QuerySelector("title")!.Id.ShouldBe(svg.GetAttribute("aria-labelledby"));
        svg.QuerySelector("title")!.TextContent.ShouldBe("Zysk od klientów (tys. zł)");
        svg.QuerySelector("desc")!.Id.ShouldBe(svg.GetAttribute("aria-describedby"));
        svg.QuerySelector("desc")!.TextContent.ShouldContain("Hotele, 47,0\u00A0%");
        svg.QuerySelector("desc")!.TextContent.ShouldContain("3 z 4 (Reszta)");
    }

    [Fact]
    public void Bars_stand_in_order_and_the_curve_rises_to_the_top()
    {
        var svg = Rendered.Of(Table, asks: false).Page.QuerySelector("svg.chart")!;
        var heights = svg.QuerySelectorAll("rect").Select(r => Number(r, "height")).ToList();
        heights.ShouldBe(heights.OrderDescending());
        svg.QuerySelectorAll("rect.vital").Length.ShouldBe(2);
        var curve = svg.QuerySelectorAll("circle.point").Select(c => Number(c, "cy")).ToList();
        curve.ShouldBe(curve.OrderDescending());
        Number(svg.QuerySelector("rect")!, "y").ShouldBe(curve[0], "the curve leaves from the top of the first bar");
        svg.QuerySelector("line.mark80").ShouldNotBeNull();
        svg.QuerySelector("text.label")!.TextContent.ShouldBe("80\u00A0%");
    }

    [Fact]
    public void Nothing_in_it_needs_an_inline_style() => Rendered.Of(Table, asks: false).Html.ShouldNotContain("style");

    [Fact]
    public void Twenty_long_names_do_not_run_into_each_other_or_out_of_the_picture()
    {
        var rows = string.Concat(Enumerable.Range(1, 20).Select(i => $"| Przedsiębiorstwo Wielobranżowe Brzęczyszczykiewicz {i} | {i} |\n"));
        var svg = Rendered.Of($"::: chart {{#wykres type=pareto}}\nPodpis\n\n| Klient | Zysk |\n|---|---:|\n{rows}:::\n", asks: false).Page.QuerySelector("svg.chart")!;
        var names = svg.QuerySelectorAll("text[transform]").ToList();
        names.Count.ShouldBe(20);
        var places = names.Select(n => n.GetAttribute("transform")!.Split('(', ' ', ')')).Select(t => (X: double.Parse(t[1], CultureInfo.InvariantCulture), Y: double.Parse(t[2], CultureInfo.InvariantCulture))).ToList();
        places.Zip(places.Skip(1)).ShouldAllBe(pair => (pair.Second.X - pair.First.X) * Math.Sin(55 * Math.PI / 180) > 13);
        names.ShouldAllBe(n => n.TextContent.Length <= 28 && n.TextContent.EndsWith('…'));
        (places[0].X - 28 * 6.8 * Math.Cos(55 * Math.PI / 180)).ShouldBeGreaterThan(0);
        (places[0].Y + 28 * 6.8 * Math.Sin(55 * Math.PI / 180)).ShouldBeLessThan(double.Parse(svg.GetAttribute("viewBox")!.Split(' ')[3], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_English_text_has_English_numbers()
    {
        var page = Rendered.Of(Table.Replace("| 470 |", "| 12,470.5 |", StringComparison.Ordinal), "en", asks: false).Page;
        page.QuerySelector("tbody tr")!.TextContent.ShouldStartWith("Hotele12,470.595.9%");
    }

    [Theory]
    [InlineData("| 470 |", "| dużo |", "chart-number", 7)]
    [InlineData("| 470 |", "| -5 |", "chart-number", 7)]
    [InlineData("| 470 |", "| 0 |", "chart-number", 7)]
    [InlineData("| 470 |", "| 4.5 |", "chart-number", 7)]
    [InlineData("| 470 |", "| |", "chart-number", 7)]
    [InlineData("type=pareto", "type=kolowy", "chart-type", 1)]
    [InlineData(" type=pareto", "", "chart-type", 1)]
    [InlineData("type=pareto", "type=pareto kolor=1", "option-unknown", 1)]
    [InlineData("Zysk od *klientów* (tys. zł)\n", "", "chart-shape", 1)]
    [InlineData("| Klient | Zysk |\n|---|---:|", "| Klient | Zysk | Rok |\n|---|---:|---|", "chart-row", 4)]
    [InlineData("| Hotele | 470 |\n| Stołówki | 310 |\n| Reszta | 156 |\n", "", "chart-rows", 4)]
    [InlineData("Zysk od", "Zysk do {{due}} od", "hole-in-exercise", 2)]
    public void What_is_wrong_with_a_chart_is_said_at_its_line(string good, string bad, string code, int line)
    {
        var rendered = Rendered.Of(Table.Replace(good, bad, StringComparison.Ordinal));
        rendered.Findings.ShouldContain(f => f.Code == code && f.Line == line && f.IsError, string.Join('\n', rendered.Findings));
    }

    [Theory]
    [InlineData("1 234,5", "pl", 1234.5)]
    [InlineData("1\u00A0234", "pl", 1234)]
    [InlineData("1,234.5", "en", 1234.5)]
    [InlineData("12.5", "en", 12.5)]
    public void Numbers_are_read_as_their_language_writes_them(string text, string language, double value) =>
        ChartNumber.Parse(text, language).ShouldBe((decimal)value);

    [Theory]
    [InlineData("12.5", "pl")]
    [InlineData("12,5", "en")]
    [InlineData("1,23,4", "en")]
    [InlineData("1e3", "en")]
    [InlineData("٣", "pl")]
    [InlineData("99999999999999999999999999999999", "pl")]
    public void A_number_of_another_language_is_not_guessed(string text, string language) => ChartNumber.Parse(text, language).ShouldBeNull();

    [Theory]
    [InlineData(2, "0|1|2")]
    [InlineData(1000, "0|200|400|600|800|1000")]
    [InlineData(123456, "0|25 000|50 000|75 000|100 000")]
    public void The_axis_has_round_numbers(int total, string ticks)
    {
        var svg = Rendered.Of($"::: chart {{#wykres type=pareto}}\nPodpis\n\n| K | Z |\n|---|---|\n| a | {total - 1} |\n| b | 1 |\n:::", asks: false).Page.QuerySelector("svg")!;
        var numbers = svg.QuerySelectorAll(".axis text[text-anchor=end]:not([transform])").Skip(1).Select(t => t.TextContent.Replace('\u00A0', ' '));
        string.Join('|', numbers).ShouldBe(ticks);
    }

    private static double Number(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
