using System.Globalization;

namespace Learning.Lessons.Charts;

/// <summary>Numbers of the school, each a bar under its name, and the table that says the same, in the reader's language.</summary>
/// <param name="Id">Of the page's element, unique there.</param>
/// <param name="Bars">One or more, none negative.</param>
public sealed record BarChart(string Id, string Caption, string NameHeader, string ValueHeader, IReadOnlyList<(string Name, decimal Value)> Bars)
{
    /// <summary>What the longest bar stands for, so that charts side by side can be compared; null: the largest bar.</summary>
    public decimal? Tallest { get; init; }

    /// <param name="below">HTML under the table.</param>
    public string ToHtml(string below = "")
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var head = new ChartHead(Id, language, $"{ChartFigure.Encode(Caption)} <span>{ChartFigure.Encode(ValueHeader)}</span>", Caption, NameHeader, ValueHeader);
        return new SeriesFigure(head, [.. Bars.Select((bar, i) => new Row(bar.Name, bar.Value, i))], IsLine: false) { IsLying = true, Tallest = Math.Max(Tallest ?? 0, Bars.Max(b => b.Value)) }.ToHtml(below: below);
    }
}
