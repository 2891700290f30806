namespace Learning.Lessons.Charts;

/// <summary>
/// Bars from the largest down and the curve of their shares added up, on one scale: the whole height is the total, so the
/// curve leaves from the top of the first bar.
/// </summary>
internal sealed class ParetoDrawing(ParetoFigure figure) : Drawing(figure, rightMargin: 66)
{
    private static readonly int[] Percents = [0, 20, 40, 60, 100];

    protected override void DrawAxes()
    {
        Text("", Width, 22, "end", Clip(figure.Word("Chart.Cumulative")));
        base.DrawAxes();
        Line("", Right, Top, Right, Bottom);
        foreach (var percent in Percents)
            Text("", Right + 6, AtPercent(percent) + 4, "start", ChartNumber.Percent(percent, 0, figure.Language));
    }

    protected override void DrawData()
    {
        foreach (var (i, row) in figure.Data.Rows.Index()) Bar(row.IsVital ? "bar vital" : "bar", i, row.Value);
        Line(" class=\"mark80\"", Left, AtPercent(Pareto.Mark), Right, AtPercent(Pareto.Mark));
        Text(" class=\"label\"", Right + 6, AtPercent(Pareto.Mark) + 4, "start", ChartNumber.Percent(Pareto.Mark, 0, figure.Language));
        Curve(figure.Data.Rows.Select(row => row.Cumulative * figure.Height / 100));
    }

    private double AtPercent(decimal percent) => Bottom - (double)percent / 100 * PlotHeight;
}
