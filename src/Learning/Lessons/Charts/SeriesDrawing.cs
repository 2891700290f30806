namespace Learning.Lessons.Charts;

/// <summary>Bars, or a line through points, each with its number above it where there is room.</summary>
internal sealed class SeriesDrawing(SeriesFigure figure) : Drawing(figure, rightMargin: 14)
{
    private const int MostLabelled = 8;

    protected override void DrawData()
    {
        if (figure.IsLine) Curve(figure.Data.Select(row => row.Value));
        foreach (var (i, row) in figure.Data.Index())
        {
            if (!figure.IsLine) Bar("bar vital", i, row.Value);
            if (figure.Data.Length <= MostLabelled) Text(" class=\"label\"", Center(i), Y(row.Value) - 10, "middle", figure.Value(row.Value));
        }
    }
}
