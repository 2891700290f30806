using System.Globalization;
using System.Text;

namespace Learning.Lessons.Charts;

/// <summary>Bars that lie one below the other, each beside its name or, where names are long, under it: the drawing fits a narrow column.</summary>
internal sealed class LyingBars
{
    private const double Width = 400, NumberRoom = 64, Gap = 8, LetterWidth = 9;
    private const int ShortName = 12, LongestName = 48;

    private readonly SeriesFigure _figure;
    private readonly double _left, _rowHeight, _barTop, _barHeight;

    private LyingBars(SeriesFigure figure)
    {
        var longest = figure.Rows.Max(row => row.Name.Length);
        _figure = figure;
        (_left, _rowHeight, _barTop, _barHeight) = longest <= ShortName ? (longest * LetterWidth + Gap, 26, 4, 18) : (0, 46, 22, 14);
    }

    public static StringBuilder Of(SeriesFigure figure) => new LyingBars(figure).ToSvg();

    private StringBuilder ToSvg()
    {
        var (svg, id) = (new StringBuilder(), _figure.Head.Id);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {Width} {_figure.Rows.Count * _rowHeight}\" role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-description\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{ChartFigure.Encode(_figure.Head.PlainCaption)}</title>\n<desc id=\"{id}-description\">{ChartFigure.Encode(_figure.Description())}</desc>\n");
        foreach (var (i, row) in _figure.Rows.Index()) Append(svg, row, i * _rowHeight);
        return svg.Append("</svg>\n");
    }

    private void Append(StringBuilder svg, Row row, double top)
    {
        const double baseline = 5;
        var length = (double)(row.Value / _figure.Height) * (Width - NumberRoom - _left);
        var middle = top + _barTop + _barHeight / 2 + baseline;
        Text(svg, "", 0, _left > 0 ? middle : top + 15, Clip(row.Name));
        if (length > 0) svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar vital\" x=\"{_left}\" y=\"{top + _barTop}\" width=\"{(decimal)length:0.#}\" height=\"{_barHeight}\"/>\n");
        Text(svg, " class=\"label\"", _left + (length > 0 ? length + Gap : 0), middle, _figure.Value(row.Value));
    }

    private static void Text(StringBuilder svg, string attributes, double x, double y, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text{attributes} x=\"{(decimal)x:0.#}\" y=\"{(decimal)y:0.#}\">{ChartFigure.Encode(text)}</text>\n");

    private static string Clip(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1).TrimEnd(), "…");
}
