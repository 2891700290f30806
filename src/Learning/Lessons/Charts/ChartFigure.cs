using System.Globalization;
using System.Text;
using Learning.Lessons.Markup.Html;

namespace Learning.Lessons.Charts;

/// <summary>What every chart is made of, in one language.</summary>
/// <param name="Caption">HTML.</param>
internal sealed record ChartHead(string Id, string Language, string Caption, string PlainCaption, string NameHeader, string ValueHeader);

/// <summary>A chart as a figure: caption, drawing, and the table that says the same.</summary>
internal abstract record ChartFigure(ChartHead Head)
{
    public string Language => Head.Language;

    /// <summary>In the order in which they are drawn.</summary>
    public abstract IReadOnlyList<Row> Rows { get; }

    /// <summary>What the whole height of the drawing stands for.</summary>
    public abstract decimal Height { get; }

    /// <summary>That the numbers have.</summary>
    public int Decimals => Rows.Max(r => (int)r.Value.Scale);

    public static string Encode(string text) => LessonHtml.Encode(text);

    /// <summary>What the drawing shows, for those who do not see it.</summary>
    public abstract string Description();

    public string Value(decimal value, int? decimals = null) => ChartNumber.Format(value, decimals ?? Decimals, grouped: Height >= 10_000, Language);

    public string Word(string key, params object[] arguments) => LessonHtml.WordIn(Language, key, arguments);

    /// <param name="below">HTML under the table.</param>
    /// <param name="isPlace">Whether links to the chart lead here, and not to a frame around it.</param>
    public string ToHtml(bool isOpen = false, string below = "", bool isPlace = false) => new StringBuilder(8000)
        .Append("<figure class=\"chart-figure\"").Append(isPlace ? $" id=\"{Head.Id}\"" : "").Append(">\n<figcaption>").Append(Head.Caption).Append("</figcaption>\n")
        .Append(Draw())
        .Append("<details").Append(isOpen ? " open" : "").Append("><summary>").Append(Encode(Word("Chart.Data"))).Append("</summary>\n")
        .Append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Encode(Head.PlainCaption)).Append("\">\n<table class=\"table\">\n")
        .Append(Table())
        .Append("</table>\n</div>\n").Append(below).Append("</details>\n</figure>")
        .ToString();

    protected abstract StringBuilder Draw();

    /// <summary>Head, body and foot.</summary>
    protected abstract StringBuilder Table();

    protected static void AppendHeader(StringBuilder table, string name, params ReadOnlySpan<string> numbers)
    {
        table.Append(CultureInfo.InvariantCulture, $"<thead><tr><th scope=\"col\">{Encode(name)}</th>");
        foreach (var number in numbers) table.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" class=\"number\">{Encode(number)}</th>");
        table.Append("</tr></thead>\n");
    }

    /// <param name="numbers">HTML.</param>
    protected static void AppendRow(StringBuilder table, string name, params ReadOnlySpan<string> numbers)
    {
        table.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Encode(name)}</th>");
        foreach (var number in numbers) table.Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{number}</td>");
        table.Append("</tr>\n");
    }
}
