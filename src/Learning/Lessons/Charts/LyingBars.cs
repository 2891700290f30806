using System.Globalization;
using System.Text;

namespace Learning.Lessons.Charts;

/// <summary>Bars under their names, one below the other: long names need no room beside them, and the drawing fits a narrow column.</summary>
internal static class LyingBars
{
    private const double Width = 400, RowHeight = 46, NameLine = 15, BarTop = 22, BarHeight = 14, NumberLine = 34, NumberRoom = 64, Gap = 8;
    private const int LongestName = 48;

    public static StringBuilder Of(SeriesFigure figure)
    {
        var (svg, id) = (new StringBuilder(), figure.Head.Id);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {Width} {figure.Rows.Count * RowHeight}\" role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-description\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{ChartFigure.Encode(figure.Head.PlainCaption)}</title>\n<desc id=\"{id}-description\">{ChartFigure.Encode(figure.Description())}</desc>\n");
        foreach (var (i, row) in figure.Rows.Index()) Append(svg, figure, row, i * RowHeight);
        return svg.Append("</svg>\n");
    }

    private static void Append(StringBuilder svg, SeriesFigure figure, Row row, double top)
    {
        var length = (double)(row.Value / figure.Height) * (Width - NumberRoom);
        Text(svg, "", 0, top + NameLine, Clip(row.Name));
        if (length > 0) svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar vital\" x=\"0\" y=\"{top + BarTop}\" width=\"{length:0.#}\" height=\"{BarHeight}\"/>\n");
        Text(svg, " class=\"label\"", length > 0 ? length + Gap : 0, top + NumberLine, figure.Value(row.Value));
    }

    private static void Text(StringBuilder svg, string attributes, double x, double y, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text{attributes} x=\"{x:0.#}\" y=\"{y:0.#}\">{ChartFigure.Encode(text)}</text>\n");

    private static string Clip(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1).TrimEnd(), "…");
}
