using System.Globalization;
using System.Text;

namespace Learning.Lessons.Charts;

/// <summary>
/// A plot with one scale on the left and a slot below for every row. Names stand at an angle below the axis and so never run into each other.
/// </summary>
internal abstract class Drawing
{
    protected const double Width = 640, Top = 48, PlotHeight = 250;

    private const int LongestName = 28, Slant = 55;

    /// <summary>Of an average letter, at the usual size and at the larger one that narrow screens get.</summary>
    private const double LetterWidth = 6.8, LargeLetterWidth = 11.5;

    /// <summary>Empty space beside the figure, which a name may reach into.</summary>
    private const double PageMargin = 20;

    private static readonly double Reach = Math.Cos(Slant * Math.PI / 180), Depth = Math.Sin(Slant * Math.PI / 180);

    private readonly ChartFigure figure;
    private readonly string[] names;

    /// <param name="rightMargin">Room beside the plot.</param>
    protected Drawing(ChartFigure figure, double rightMargin)
    {
        this.figure = figure;
        names = [.. figure.Rows.Select(r => Clip(r.Name))];
        Right = Width - rightMargin;
        Left = LeftMargin();
        Slot = (Right - Left) / names.Length;
        Bottom = Top + PlotHeight;
    }

    protected StringBuilder Svg { get; } = new(4000);

    protected double Left { get; }

    protected double Right { get; }

    protected double Bottom { get; }

    protected double Slot { get; }

    public StringBuilder ToSvg()
    {
        var height = Bottom + 20 + names.Max(n => n.Length) * LetterWidth * Depth;
        var id = figure.Head.Id;
        Svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Math.Ceiling(height)}\" role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-description\">\n");
        Svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{ChartFigure.Encode(figure.Head.PlainCaption)}</title>\n<desc id=\"{id}-description\">{ChartFigure.Encode(figure.Description())}</desc>\n");
        Svg.Append("<g class=\"axis\">\n");
        DrawAxes();
        for (var i = 0; i < names.Length; i++) Name(Center(i) + 4, Bottom + 14, names[i]);
        Svg.Append("</g>\n");
        DrawData();
        return Svg.Append("</svg>\n");
    }

    protected virtual void DrawAxes()
    {
        Line("", Left, Bottom, Right, Bottom);
        Line("", Left, Top, Left, Bottom);
        Text("", 0, 22, "start", Clip(figure.Head.ValueHeader));
        for (var (value, step) = (0m, Step()); value <= figure.Height; value += step)
            Text("", Left - 6, Y(value) + 4, "end", figure.Value(value, DecimalsOf(step)));
    }

    protected abstract void DrawData();

    protected double Center(int i) => Left + (i + 0.5) * Slot;

    protected double Y(decimal value) => Bottom - (double)(value / figure.Height) * PlotHeight;

    protected void Bar(string kind, int i, decimal value)
    {
        var (x, y) = (Left + (i + 0.12) * Slot, Y(value));
        Svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{(decimal)x:0.#}\" y=\"{(decimal)y:0.#}\" width=\"{(decimal)(Slot * 0.76):0.#}\" height=\"{(decimal)(Bottom - y):0.#}\"/>\n");
    }

    protected void Curve(IEnumerable<decimal> values)
    {
        var points = values.Select((value, i) => (X: Center(i), Y: Y(value))).ToList();
        Svg.Append("<polyline class=\"line\" fill=\"none\" points=\"").AppendJoin(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{(decimal)p.X:0.#},{(decimal)p.Y:0.#}"))).Append("\"/>\n");
        foreach (var (x, y) in points) Svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"point\" cx=\"{(decimal)x:0.#}\" cy=\"{(decimal)y:0.#}\" r=\"4\"/>\n");
    }

    protected void Line(string attributes, double x1, double y1, double x2, double y2) =>
        Svg.Append(CultureInfo.InvariantCulture, $"<line{attributes} x1=\"{(decimal)x1:0.#}\" y1=\"{(decimal)y1:0.#}\" x2=\"{(decimal)x2:0.#}\" y2=\"{(decimal)y2:0.#}\"/>\n");

    protected void Text(string attributes, double x, double y, string anchor, string text) =>
        Svg.Append(CultureInfo.InvariantCulture, $"<text{attributes} x=\"{(decimal)x:0.#}\" y=\"{(decimal)y:0.#}\" text-anchor=\"{anchor}\">{ChartFigure.Encode(text)}</text>\n");

    protected static string Clip(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1).TrimEnd(), "…");

    /// <summary>Room for the numbers of the axis, and for slanted names that reach out to the left.</summary>
    private double LeftMargin()
    {
        var numbers = figure.Value(figure.Height).Length * LetterWidth + 14;
        var slot = (Right - numbers) / names.Length;
        return Math.Max(numbers, names.Select((name, i) => name.Length * LargeLetterWidth * Reach - (i + 0.5) * slot - PageMargin).Max());
    }

    /// <summary>A round number that goes into the height at most six times; of whole things, whole.</summary>
    private decimal Step()
    {
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)figure.Height)));
        return new[] { 0.1m, 0.2m, 0.25m, 0.5m, 1, 2 }.Select(f => f * power).First(step => figure.Height / step <= 6 && (step >= 1 || figure.Decimals > 0));
    }

    private static int DecimalsOf(decimal step) => step % 1 == 0 ? 0 : step * 10 % 1 == 0 ? 1 : step * 100 % 1 == 0 ? 2 : (int)step.Scale;

    private void Name(double x, double y, string name) =>
        Svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate({(decimal)x:0.#} {(decimal)y:0.#}) rotate(-{Slant})\" text-anchor=\"end\">{ChartFigure.Encode(name)}</text>\n");
}
