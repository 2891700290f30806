using System.Collections.Immutable;
using System.Text;

namespace Learning.Lessons.Charts;

/// <summary>Bars or a line through points, in the author's order.</summary>
internal sealed record SeriesFigure(ChartHead Head, ImmutableArray<Row> Data, bool IsLine) : ChartFigure(Head)
{
    public override IReadOnlyList<Row> Rows => Data;

    /// <summary>Bars lie one below the other.</summary>
    public bool IsLying { get; init; }

    /// <summary>What the longest bar stands for, where figures side by side share it; null: the largest number.</summary>
    public decimal? Tallest { get; init; }

    public override decimal Height => Tallest is { } tallest ? Math.Max(tallest, 1) : Data.Max(r => r.Value);

    public override string Description()
    {
        var (largest, smallest) = (Data.MaxBy(r => r.Value)!, Data.MinBy(r => r.Value)!);
        return Word(IsLine ? "Chart.Line.Description" : "Chart.Bar.Description", Data.Length, largest.Name, Value(largest.Value), smallest.Name, Value(smallest.Value));
    }

    protected override StringBuilder Draw() => IsLying ? LyingBars.Of(this) : new SeriesDrawing(this).ToSvg();

    protected override StringBuilder Table()
    {
        var table = new StringBuilder();
        AppendHeader(table, Head.NameHeader, Head.ValueHeader);
        table.Append("<tbody>\n");
        foreach (var row in Data) AppendRow(table, row.Name, Encode(Value(row.Value)));
        return table.Append("</tbody>\n");
    }
}
