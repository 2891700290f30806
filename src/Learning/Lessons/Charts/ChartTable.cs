using System.Text;

namespace Learning.Lessons.Charts;

/// <summary>A table as comma-separated values (RFC 4180): commas, semicolons or tabs, whichever the first line has most of.</summary>
internal static class ChartTable
{
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <returns>Every line that is not blank, with its number from 1.</returns>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Read(string text)
    {
        var first = text.Split('\n', 2)[0];
        var separator = Separators.MaxBy(s => first.Count(c => c == s));
        var rows = new List<(int, IReadOnlyList<string>)>();
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var (start, cells) = (line, ReadRow(text, separator, ref at, ref line));
            if (cells.Exists(cell => cell.Length > 0)) rows.Add((start, cells));
        }

        return rows;
    }

    private static List<string> ReadRow(string text, char separator, ref int at, ref int line)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\n') line++;
            if (c == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
            else if (c == '"' && (isQuoted || cell.Length == 0)) isQuoted = !isQuoted;
            else if (isQuoted) cell.Append(c);
            else if (c == '\n') break;
            else if (c == separator) End();
            else cell.Append(c);
        }

        at++;
        End();
        return cells;

        void End()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
