using System.Collections.Immutable;
using System.Globalization;
using Learning.Lessons.Charts;
using Learning.Lessons.Markup.Html;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>
/// A caption, as a paragraph or as <c>title</c>, then a table of two columns, names and numbers:
/// <code>
/// ::: chart {#zyski type=pareto title="Zysk według klientów (tys. zł)"}
/// | Klient | Zysk |
/// |---|---:|
/// | Hotele | 470 |
/// | Bary | 64,5 |
/// :::
/// </code>
/// The types are <c>pareto</c>, <c>bar</c> and <c>line</c>. <c>src=data.csv</c> takes the table from a file beside the text, its first line the header.
/// </summary>
internal sealed class ChartType : ExerciseType
{
    private const int MostRows = 20;

    private static readonly string[] Types = ["pareto", "bar", "line"];

    public override string Name => "chart";

    public override IReadOnlyList<string> Options { get; } = ["type", "src", "title"];

    public override ReadExercise? Read(Container container)
    {
        var faults = container.Findings.All.Count;
        var type = container.Options.GetValueOrDefault("type", "");
        if (!Types.Contains(type, StringComparer.Ordinal)) container.Error("chart-type", $"A chart says what it draws: ::: chart {{#id type=pareto}}. There are: {string.Join(", ", Types)}.");
        var (caption, table) = ReadShape(container);
        if (container.Findings.All.Count > faults) return null;
        var data = container.Options.TryGetValue("src", out var file) ? ChartRows.OfFile(file, type != "pareto", container) : ChartRows.OfTable(table!, type != "pareto", container);
        if (data is null || !IsDrawable(data.Rows, container)) return null;
        var head = new ChartHead(container.Id, container.Language, caption.Markup, caption.Plain, data.NameHeader, data.ValueHeader);
        return new ReadChart(container, type == "pareto" ? new ParetoFigure(head, Pareto.Of(data.Rows)) : new SeriesFigure(head, data.Rows, type == "line"), [.. data.Rows.Select(r => r.Value)]);
    }

    private static (Phrase Caption, Table? Table) ReadShape(Container container)
    {
        var title = Typography.Of(container.Options.GetValueOrDefault("title", "").Trim(), container.Language);
        var (paragraph, table) = (container.Block.FirstOrDefault() as ParagraphBlock, container.Block.OfType<Table>().FirstOrDefault());
        if (container.Block.Any(block => block != paragraph && block != table)) container.Error("chart-shape", "A chart is one paragraph with its caption and one table.");
        if (paragraph is null == (title.Length == 0)) container.Error("chart-shape", paragraph is null ? "A chart has a caption: one paragraph before the table, or title=\"…\" in its head." : "A chart has one caption. Remove the paragraph or title=.");
        var hasFile = container.Options.ContainsKey("src");
        if (table is null != hasFile) container.Error("chart-shape", hasFile ? "A chart takes its numbers from a file or from a table, not from both. Remove the table or src=." : "A chart is one paragraph with its caption and one table, or a file: src=data.csv.");
        return (paragraph is null ? new Phrase(LessonHtml.Encode(title), title) : container.Phrase(paragraph), table);
    }

    private static bool IsDrawable(ImmutableArray<Row> rows, Container container)
    {
        var faults = container.Findings.All.Count;
        if (rows.Length is < 2 or > MostRows) container.Findings.Error(container.Block.OfType<Table>().FirstOrDefault() ?? (Block)container.Block, "chart-rows", $"A chart has from 2 to {MostRows} rows; this one has {rows.Length}.");
        else if (rows.All(r => r.Value == 0)) container.Error("chart-zero", "All numbers of this chart are zero.");
        return container.Findings.All.Count == faults;
    }
}

internal sealed record ReadChart(Container Container, ChartFigure Figure, ImmutableArray<decimal> Values) : ReadExercise<ChartFigure>(Container, Figure)
{
    protected override string Parts => "parts (its type, then its numbers)";

    protected override IReadOnlyList<string> Skeleton => [Container.Options["type"], .. Values.Select(v => v.ToString(CultureInfo.InvariantCulture))];

    public override Block InPlace() => Figure is ParetoFigure ? base.InPlace() : Still();

    public override Block Still() => new FinishedMarkup(Figure.ToHtml(isPlace: true));

    protected override Exercise? Make(Translated<ChartFigure> text) => Figure is ParetoFigure pareto
        ? new Chart(Id, new Translated<ChartText>(text.OriginalLanguage, new ChartText(pareto), text.Translations.Where(t => t.Value is ParetoFigure).ToImmutableDictionary(t => t.Key, t => new ChartText((ParetoFigure)t.Value), StringComparer.Ordinal)), Values)
        : null;
}
