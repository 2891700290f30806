using System.Globalization;
using System.Text;

namespace Learning.Lessons.Charts;

/// <summary>
/// Bars from the largest down and the curve of their shares added up, on one scale: the whole height is the total, so the
/// curve leaves from the top of the first bar. Names stand at an angle below the axis and so never run into each other.
/// </summary>
internal sealed class ParetoDrawing
{
    private const double Width = 640, Top = 48, PlotHeight = 250, RightMargin = 66;
    private const int LongestName = 28, Slant = 55;

    /// <summary>Of an average letter, at the usual size and at the larger one that narrow screens get.</summary>
    private const double LetterWidth = 6.8, LargeLetterWidth = 11.5;

    /// <summary>Empty space beside the figure, which a name may reach into.</summary>
    private const double PageMargin = 20;

    private static readonly double Reach = Math.Cos(Slant * Math.PI / 180), Depth = Math.Sin(Slant * Math.PI / 180);

    private readonly ParetoFigure _figure;
    private readonly StringBuilder _svg = new();
    private readonly string[] _names;
    private readonly double _left;
    private readonly double _slot;
    private readonly double _bottom;

    public ParetoDrawing(ParetoFigure figure)
    {
        _figure = figure;
        _names = [.. figure.Data.Rows.Select(r => Clip(r.Name, LongestName))];
        _left = LeftMargin();
        _slot = (Width - RightMargin - _left) / _names.Length;
        _bottom = Top + PlotHeight;
    }

    public StringBuilder ToSvg()
    {
        var height = _bottom + 20 + _names.Max(n => n.Length) * LetterWidth * Depth;
        _svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Math.Ceiling(height)}\" role=\"img\" aria-labelledby=\"{_figure.Id}-title\" aria-describedby=\"{_figure.Id}-description\">\n");
        _svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{_figure.Id}-title\">{ParetoFigure.Encode(_figure.PlainCaption)}</title>\n<desc id=\"{_figure.Id}-description\">{ParetoFigure.Encode(_figure.Description())}</desc>\n");
        DrawAxes();
        DrawBars();
        DrawMark();
        DrawCurve();
        return _svg.Append("</svg>\n");
    }

    private void DrawAxes()
    {
        _svg.Append("<g class=\"axis\">\n");
        Line("", _left, _bottom, Width - RightMargin, _bottom);
        Line("", _left, Top, _left, _bottom);
        Line("", Width - RightMargin, Top, Width - RightMargin, _bottom);
        Text("", 0, 22, "start", Clip(_figure.ValueHeader, LongestName));
        Text("", Width, 22, "end", Clip(_figure.Word("Chart.Cumulative"), LongestName));
        for (var (value, step) = (0m, Step()); value <= _figure.Data.Total; value += step)
            Text("", _left - 6, Y(value * 100 / _figure.Data.Total) + 4, "end", _figure.Value(value, DecimalsOf(step)));
        foreach (var percent in new[] { 0, 20, 40, 60, 100 })
            Text("", Width - RightMargin + 6, Y(percent) + 4, "start", ChartNumber.Percent(percent, 0, _figure.Language));
        for (var i = 0; i < _names.Length; i++) Name(Center(i) + 4, _bottom + 14, _names[i]);
        _svg.Append("</g>\n");
    }

    private void DrawBars()
    {
        foreach (var (i, row) in _figure.Data.Rows.Index())
        {
            var (x, y) = (_left + i * _slot + _slot * 0.12, Y(row.Share));
            _svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar{(row.IsVital ? " vital" : "")}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{_slot * 0.76:0.#}\" height=\"{_bottom - y:0.#}\"/>\n");
        }
    }

    private void DrawMark()
    {
        Line(" class=\"mark80\"", _left, Y(Pareto.Mark), Width - RightMargin, Y(Pareto.Mark));
        Text(" class=\"label\"", Width - RightMargin + 6, Y(Pareto.Mark) + 4, "start", ChartNumber.Percent(Pareto.Mark, 0, _figure.Language));
    }

    private void DrawCurve()
    {
        var points = _figure.Data.Rows.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{Center(i):0.#},{Y(row.Cumulative):0.#}"));
        _svg.Append("<polyline class=\"line\" fill=\"none\" points=\"").AppendJoin(' ', points).Append("\"/>\n");
        foreach (var (i, row) in _figure.Data.Rows.Index())
            _svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"point\" cx=\"{Center(i):0.#}\" cy=\"{Y(row.Cumulative):0.#}\" r=\"4\"/>\n");
    }

    /// <summary>Room for the numbers of the axis, and for slanted names that reach out to the left.</summary>
    private double LeftMargin()
    {
        var numbers = _figure.Value(_figure.Data.Total).Length * LetterWidth + 14;
        var slot = (Width - RightMargin - numbers) / _names.Length;
        return Math.Max(numbers, _names.Select((name, i) => name.Length * LargeLetterWidth * Reach - (i + 0.5) * slot - PageMargin).Max());
    }

    /// <summary>A round number that goes into the total at most six times.</summary>
    private decimal Step()
    {
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)_figure.Data.Total)));
        return new[] { 0.1m, 0.2m, 0.25m, 0.5m, 1, 2 }.Select(f => f * power).First(step => _figure.Data.Total / step <= 6);
    }

    private static int DecimalsOf(decimal step) => step % 1 == 0 ? 0 : step * 10 % 1 == 0 ? 1 : 2;

    private double Center(int i) => _left + (i + 0.5) * _slot;

    private double Y(decimal percent) => _bottom - (double)percent / 100 * PlotHeight;

    private void Line(string attributes, double x1, double y1, double x2, double y2) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<line{attributes} x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>\n");

    private void Text(string attributes, double x, double y, string anchor, string text) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text{attributes} x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{ParetoFigure.Encode(text)}</text>\n");

    private void Name(double x, double y, string name) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate({x:0.#} {y:0.#}) rotate(-{Slant})\" text-anchor=\"end\">{ParetoFigure.Encode(name)}</text>\n");

    private static string Clip(string name, int length) => name.Length <= length ? name : string.Concat(name.AsSpan(0, length - 1).TrimEnd(), "…");
}
