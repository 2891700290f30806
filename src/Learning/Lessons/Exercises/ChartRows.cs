using System.Collections.Immutable;
using Learning.Lessons.Charts;
using Learning.Lessons.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>The names and numbers of a chart, from its own table or from a file.</summary>
internal sealed record ChartRows(string NameHeader, string ValueHeader, ImmutableArray<Row> Rows)
{
    public static ChartRows? OfTable(Table table, bool allowsZero, Container container)
    {
        var (rows, faults) = (ImmutableArray.CreateBuilder<Row>(), container.Findings.All.Count);
        foreach (var row in table.Cast<TableRow>())
        {
            var cells = CellsOf(row);
            if (cells.Count != 2 || cells[0].Text.Length == 0) container.Findings.Error(row, "chart-row", "Every row of a chart has two cells: a name and a number.");
            else if (row.IsHeader) continue;
            else if (ChartNumber.Parse(cells[1].Text, container.Language) is not { } value || (value == 0 && !allowsZero)) container.Findings.Error(cells[1].Text.Length > 0 ? cells[1].Cell : row, "chart-number", $"'{cells[1].Text}' is not a number {Kind(allowsZero)}, as they are written in this language (for example {ChartNumber.Example(container.Language)}).");
            else rows.Add(new Row(cells[0].Text, value, rows.Count));
        }

        var header = CellsOf((TableRow)table[0]);
        return container.Findings.All.Count == faults ? new ChartRows(header[0].Text, header[1].Text, rows.ToImmutable()) : null;
    }

    public static ChartRows? OfFile(string file, bool allowsZero, Container container)
    {
        var target = container.FindFile(file);
        if (!file.EndsWith(".csv", StringComparison.Ordinal) || target.Address is null)
        {
            container.Error("chart-file", $"There is no file '{file}' beside this text that ends in .csv. Names of files distinguish capital letters.");
            return null;
        }

        if (target.ReadText?.Invoke() is not { } text) return null;
        var (lines, faults) = (ChartTable.Read(text), container.Findings.All.Count);
        foreach (var (line, cells) in lines)
        {
            if (cells is not [{ Length: > 0 }, _]) container.Error("chart-row", $"'{file}', line {line}: every line has two cells, a name and a number; this one has {cells.Count}.");
            else if (line != lines[0].Line && (ChartNumber.ParsePlain(cells[1]) is not { } value || (value == 0 && !allowsZero))) container.Error("chart-number", $"'{file}', line {line}: '{cells[1]}' is not a number {Kind(allowsZero)}, written without spaces (for example 1234.5).");
        }

        if (lines.Count == 0) container.Error("chart-file", $"The file '{file}' is empty.");
        if (container.Findings.All.Count > faults) return null;
        return new ChartRows(lines[0].Cells[0], lines[0].Cells[1], [.. lines.Skip(1).Select((row, i) => new Row(Typography.Of(row.Cells[0], container.Language), ChartNumber.ParsePlain(row.Cells[1])!.Value, i))]);
    }

    private static string Kind(bool allowsZero) => allowsZero ? "from zero up" : "above zero";

    private static List<(TableCell Cell, string Text)> CellsOf(TableRow row) =>
        [.. row.Cast<TableCell>().Select(cell => (cell, Headings.TextOf((cell.FirstOrDefault() as ParagraphBlock)?.Inline)))];
}
