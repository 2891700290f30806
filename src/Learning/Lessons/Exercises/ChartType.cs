using System.Collections.Immutable;
using Learning.Lessons.Charts;
using Learning.Lessons.Markup;
using Learning.Lessons.Markup.Html;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>A caption, then a table of two columns: names and numbers.</summary>
internal sealed class ChartType : ExerciseType
{
    private const int MostRows = 20;

    public override string Name => "chart";

    public override IReadOnlyList<string> Options { get; } = ["type"];

    public override ReadExercise? Read(Container container)
    {
        var findings = container.Findings;
        if (container.Options.GetValueOrDefault("type") is not "pareto")
        {
            findings.Error(container.Block, "chart-type", "A chart says what it draws: ::: chart {#id type=pareto}. There is: pareto.");
            return null;
        }

        if (container.Block is not [ParagraphBlock caption, Table table])
        {
            findings.Error(container.Block, "chart-shape", "A chart is one paragraph with its caption and one table.");
            return null;
        }

        foreach (var hole in caption.Inline?.Descendants<HoleInline>().Where(h => h.IsDue) ?? [])
            findings.Error(hole, "hole-in-exercise", "{{due}} cannot stand inside an exercise.");
        return ReadTable(table, container) is { } rows ? Draw(container, caption, table, rows) : null;
    }

    private static ReadChart Draw(Container container, ParagraphBlock caption, Table table, List<Row> rows)
    {
        var header = CellsOf((TableRow)table[0]);
        var figure = new ParetoFigure(container.Id, container.Language, LessonHtml.LineOf(caption, container.Language), Headings.TextOf(caption.Inline), header[0].Text, header[1].Text, Pareto.Of(rows));
        return new ReadChart(container, figure.ToHtml(), [.. rows.Select(r => r.Value)]);
    }

    private static List<Row>? ReadTable(Table table, Container container)
    {
        var (rows, faults) = (new List<Row>(), container.Findings.All.Count);
        foreach (var row in table.Cast<TableRow>())
        {
            var cells = CellsOf(row);
            if (cells.Count != 2 || cells[0].Text.Length == 0) container.Findings.Error(row, "chart-row", "Every row of a chart has two cells: a name and a number.");
            else if (row.IsHeader) continue;
            else if (ChartNumber.Parse(cells[1].Text, container.Language) is not { } value) container.Findings.Error(cells[1].Text.Length > 0 ? cells[1].Cell : row, "chart-number", $"'{cells[1].Text}' is not a number above zero, as they are written in this language (for example {ChartNumber.Example(container.Language)}).");
            else rows.Add(new Row(cells[0].Text, value));
        }

        if (rows.Count is < 2 or > MostRows && container.Findings.All.Count == faults)
            container.Findings.Error(table, "chart-rows", $"A chart has from 2 to {MostRows} rows; this one has {rows.Count}.");
        return container.Findings.All.Count == faults ? rows : null;
    }

    private static List<(TableCell Cell, string Text)> CellsOf(TableRow row) =>
        [.. row.Cast<TableCell>().Select(cell => (cell, Headings.TextOf((cell.FirstOrDefault() as ParagraphBlock)?.Inline)))];
}

internal sealed record ReadChart(Container Container, string Markup, ImmutableArray<decimal> Values) : ReadExercise(Container)
{
    public override Block InPlace() => new FinishedMarkup(Markup);

    public override Exercise? Join(ImmutableDictionary<string, ReadExercise> translations)
    {
        foreach (var other in translations.Values.OfType<ReadChart>().Where(o => !o.Values.SequenceEqual(Values)))
            other.Container.Findings.Error(other.Container.Block, "translation-differs", $"The numbers of the chart '{Id}' are not those of the original.");
        return null;
    }
}
