using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Learning.Lessons.Markup;

/// <summary><c>{{name}}</c> in a text, or something that looks like it and has no name.</summary>
internal sealed class HoleInline(string source, string? name) : LeafInline
{
    public string Source { get; } = source;

    /// <summary>The path in <c>{{include path}}</c>.</summary>
    public string? IncludedPath => name?.StartsWith("include ", StringComparison.Ordinal) == true ? name["include ".Length..].Trim() : null;

    public bool IsDue => string.Equals(name, "due", StringComparison.Ordinal);
}

/// <summary>Reads <c>{{name}}</c>. Stands before the parser of attribute blocks, which would eat the braces.</summary>
internal sealed class HoleParser : InlineParser
{
    public HoleParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{') return false;
        var rest = slice.AsSpan();
        var line = rest[..(rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length)];
        var braces = line.IndexOfAnyExcept('{') is var inner and >= 0 ? inner : line.Length;
        var close = line.IndexOf("}}");
        var length = close < 0 ? braces : close + 2;
        var name = close > braces && braces == 2 ? line[2..close].Trim().ToString() : null;
        processor.Inline = new HoleInline(line[..length].ToString(), name)
        {
            Span = { Start = processor.GetSourcePosition(slice.Start, out var at, out var column), End = processor.GetSourcePosition(slice.Start + length - 1) },
            Line = at,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}

internal sealed class HoleExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new HoleParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
