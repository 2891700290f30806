using System.Buffers;

namespace Learning.Lessons.Markup;

/// <summary>
/// Finds, in one pass, texts that no person wrote and whose nesting would cost a parser seconds: thousands of quote signs,
/// brackets that never close, emphasis inside emphasis, list items and cells of a table by the ten thousand.
/// </summary>
internal sealed record NestingGuard(int Lines, int DepthOfLine, int IndentOfItem, int MarksOfParagraph, int CellsOfTable, int Containers)
{
    public static readonly NestingGuard ForCourses = new(Lines: 50_000, DepthOfLine: 12, IndentOfItem: 40, MarksOfParagraph: 1000, CellsOfTable: 6000, Containers: 400);

    public static readonly NestingGuard ForPeople = new(Lines: 4000, DepthOfLine: 12, IndentOfItem: 40, MarksOfParagraph: 400, CellsOfTable: 400, Containers: int.MaxValue);

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[(~^!<{`");

    public static bool Allows(string text, NestingGuard limits)
    {
        var (lines, marks, cells, containers) = (0, 0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var (depth, indent) = MeasureStart(line);
            if (++lines > limits.Lines || depth > limits.DepthOfLine || (depth > 0 && indent > limits.IndentOfItem)) return false;
            if (line.IsWhiteSpace()) (marks, cells) = (0, 0);
            marks += line.CountAny(Marks);
            cells += line.Count('|');
            if (marks > limits.MarksOfParagraph || cells > limits.CellsOfTable) return false;
            if (line.TrimStart().StartsWith(":::") && ++containers > limits.Containers) return false;
        }

        return true;
    }

    /// <summary>How many quotes and list items begin on this line, and how far the first is indented.</summary>
    private static (int Depth, int Indent) MeasureStart(ReadOnlySpan<char> line)
    {
        var (depth, indent, at) = (0, 0, 0);
        for (; at < line.Length; at++)
        {
            if (line[at] is ' ' or '\t') indent += depth > 0 ? 0 : line[at] == '\t' ? 4 : 1;
            else if (line[at] is '>' || IsItem(line, at)) depth++;
            else if (!char.IsAsciiDigit(line[at])) break;
        }

        return (depth, indent);
    }

    private static bool IsItem(ReadOnlySpan<char> line, int at) =>
        (at + 1 == line.Length || line[at + 1] is ' ' or '\t')
        && (line[at] is '-' or '+' or '*' || (line[at] is '.' or ')' && at > 0 && char.IsAsciiDigit(line[at - 1])));
}
