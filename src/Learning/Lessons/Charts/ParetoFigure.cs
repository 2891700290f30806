using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Learning.Lessons.Charts;

/// <summary>A Pareto chart as a figure: caption, drawing, and the table that says the same.</summary>
/// <param name="Caption">HTML.</param>
internal sealed record ParetoFigure(string Id, string Language, string Caption, string PlainCaption, string NameHeader, string ValueHeader, Pareto Data)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Words _words = new(Words.OfSchool);

    private int Decimals => Data.Rows.Max(r => (int)r.Value.Scale);

    private bool IsGrouped => Data.Total >= 10_000;

    public static string Encode(string text) => Encoder.Encode(text);

    public string Value(decimal value, int? decimals = null) => ChartNumber.Format(value, decimals ?? Decimals, IsGrouped, Language);

    public string Word(string key, params object[] arguments) => _words.In(CultureInfo.GetCultureInfo(Language), key, arguments);

    public string ToHtml() =>
        $"""
        <figure class="chart-figure">
        <figcaption>{Caption}</figcaption>
        {new ParetoDrawing(this).ToSvg()}<details><summary>{Encode(Word("Chart.Data"))}</summary>
        <div class="table-scroll" tabindex="0" role="region" aria-label="{Encode(PlainCaption)}">
        {Table()}</div>
        </details>
        </figure>
        """;

    /// <summary>What the drawing shows, for those who do not see it.</summary>
    public string Description()
    {
        var (first, crossing) = (Data.Rows[0], Data.Crossing);
        return Word("Chart.Pareto.Description", first.Name, Percent(first.Share), crossing + 1, Data.Rows.Length, Data.Rows[crossing].Name, Percent(Data.Rows[crossing].Cumulative));
    }

    private string Percent(decimal value) => ChartNumber.Percent(value, 1, Language);

    private StringBuilder Table()
    {
        var table = new StringBuilder("<table class=\"table\">\n<thead><tr>");
        foreach (var (header, numeric) in new[] { (NameHeader, false), (ValueHeader, true), (Word("Chart.Share"), true), (Word("Chart.Cumulative"), true) })
            table.Append(numeric ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">").Append(Encode(header)).Append("</th>");
        table.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in Data.Rows)
            AppendRow(table, row.Name, Value(row.Value), Percent(row.Share), Percent(row.Cumulative));
        table.Append("</tbody>\n<tfoot>\n");
        AppendRow(table, Word("Chart.Total"), Value(Data.Total), Percent(100), "");
        return table.Append("</tfoot>\n</table>\n");
    }

    private static void AppendRow(StringBuilder table, string name, params ReadOnlySpan<string> numbers)
    {
        table.Append("<tr><th scope=\"row\">").Append(Encode(name)).Append("</th>");
        foreach (var number in numbers) table.Append("<td class=\"number\">").Append(Encode(number)).Append("</td>");
        table.Append("</tr>\n");
    }
}
