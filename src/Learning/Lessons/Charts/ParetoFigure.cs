using System.Globalization;
using System.Text;

namespace Learning.Lessons.Charts;

/// <summary>Sorted, accumulated, and the 80 % marked.</summary>
internal sealed record ParetoFigure(ChartHead Head, Pareto Data) : ChartFigure(Head)
{
    public override IReadOnlyList<Row> Rows => Data.Plain;

    public override decimal Height => Data.Total;

    /// <summary>Whether the numbers of the table are fields: <c>value-3</c> is the author's fourth.</summary>
    public bool IsEditable { get; init; }

    /// <summary>What stands in the fields instead of the numbers, by index: what was typed and is none.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    public static string Field(int index) => string.Create(CultureInfo.InvariantCulture, $"value-{index}");

    public override string Description()
    {
        var (first, crossing) = (Data.Rows[0], Data.Crossing);
        return Word("Chart.Pareto.Description", first.Name, Percent(first.Share), crossing + 1, Data.Rows.Length, Data.Rows[crossing].Name, Percent(Data.Rows[crossing].Cumulative));
    }

    protected override StringBuilder Draw() => new ParetoDrawing(this).ToSvg();

    protected override StringBuilder Table()
    {
        var table = new StringBuilder();
        AppendHeader(table, Head.NameHeader, Head.ValueHeader, Word("Chart.Share"), Word("Chart.Cumulative"));
        table.Append("<tbody>\n");
        foreach (var row in Data.Rows)
            AppendRow(table, row.Name, IsEditable ? Input(row.Row) : Encode(Value(row.Value)), Encode(Percent(row.Share)), Encode(Percent(row.Cumulative)));
        table.Append("</tbody>\n<tfoot>\n");
        AppendRow(table, Word("Chart.Total"), Encode(Value(Data.Total)), Encode(Percent(100)), "");
        return table.Append("</tfoot>\n");
    }

    private string Input(Row row) =>
        string.Create(CultureInfo.InvariantCulture, $"<input class=\"short\" type=\"number\" id=\"{Head.Id}-{Field(row.Index)}\" name=\"{Field(row.Index)}\" value=\"{Encode(Typed.ElementAtOrDefault(row.Index) ?? row.Value.ToString(CultureInfo.InvariantCulture))}\" min=\"0\" max=\"{ChartNumber.Largest}\" step=\"any\" required aria-label=\"{Encode($"{Head.ValueHeader}: {row.Name}")}\">");

    private string Percent(decimal value) => ChartNumber.Percent(value, 1, Language);
}
