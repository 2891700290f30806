using Learning.Lessons.Markup;
using Markdig.Syntax;

namespace Learning.Lessons;

/// <summary>Something wrong at a place of a text. Line and column count from 1.</summary>
/// <param name="IncludedFile">The path of an included file that the place is in; null for the text itself.</param>
internal sealed record Finding(int Line, int Column, bool IsError, string Code, string Message, string? IncludedFile = null);

/// <summary>What was found wrong in one text, in the order in which it was found.</summary>
internal sealed class Findings
{
    private readonly List<Finding> all = [];

    public IReadOnlyList<Finding> All => all;

    public void Error(MarkdownObject at, string code, string message) => Add(at.Line + 1, at.Column + 1, isError: true, code, message, Include.Holding(at)?.Path);

    public void Warning(MarkdownObject at, string code, string message) => Add(at.Line + 1, at.Column + 1, isError: false, code, message, Include.Holding(at)?.Path);

    public void Error(int line, int column, string code, string message) => Add(line, column, isError: true, code, message, null);

    private void Add(int line, int column, bool isError, string code, string message, string? includedFile)
    {
        var finding = new Finding(line, column, isError, code, message, includedFile);
        if (!all.Contains(finding)) all.Add(finding);
    }
}
