using Learning.Courses.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Learning.Courses.Yaml;

/// <summary>Reads YAML as plain values: no anchors, aliases, tags or second documents, and not nested deeper than a course needs.</summary>
internal sealed class YamlReader
{
    private const int DeepestLevel = 10;

    private readonly ContentFile file;
    private readonly Parser parser;
    private readonly int linesBefore;
    private Mark last = Mark.Empty;

    private YamlReader(ContentFile file, string yaml, int linesBefore)
    {
        (this.file, this.linesBefore) = (file, linesBefore);
        parser = new Parser(new StringReader(yaml));
    }

    /// <param name="linesBefore">How many lines of the file stand before the YAML.</param>
    /// <returns>Null when it cannot be read; why is reported.</returns>
    public static YamlMap? Read(ContentFile file, string yaml, int linesBefore = 0)
    {
        var reader = new YamlReader(file, yaml, linesBefore);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException fault)
        {
            reader.Report(fault.End, "yaml", fault.InnerException?.Message ?? fault.Message);
            return null;
        }
        catch (Refused)
        {
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The scanner itself gives up on some malformed values, for instance on brackets in a plain one.
            reader.Report(reader.last, "yaml", "The value after this one cannot be read. Put it in quotes if it holds brackets, braces or other signs.");
            return null;
        }
    }

    private YamlMap ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) throw Refuse(Mark.Empty, "yaml-empty", "There is nothing here. Expected lines of the form key: value.");
        var start = parser.Current!;
        var document = ReadNode(1) as YamlMap ?? throw Refuse(start.Start, "yaml-shape", "Expected lines of the form key: value.");
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _)) throw Refuse(parser.Current!.Start, "yaml-documents", "A second document begins here. Remove the line ---.");
        return document;
    }

    private YamlNode ReadNode(int level)
    {
        var node = parser.Consume<ParsingEvent>();
        last = node.Start;
        if (node is AnchorAlias || node is NodeEvent { Anchor.IsEmpty: false }) throw Refuse(node.Start, "yaml-alias", "Anchors (&) and aliases (*) are not allowed. Write the value out, or put it in quotes if it begins with & or *.");
        if (node is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }) throw Refuse(node.Start, "yaml-tag", "Tags (!) are not allowed. Put the value in quotes if it begins with an exclamation mark.");
        if (level > DeepestLevel) throw Refuse(node.Start, "yaml-deep", $"Nested deeper than {DeepestLevel} levels.");
        return node switch
        {
            Scalar scalar => ScalarOf(scalar),
            SequenceStart => ReadList(node, level),
            MappingStart => ReadMap(node, level),
            _ => throw Refuse(node.Start, "yaml", "Expected a value."),
        };
    }

    private YamlList ReadList(ParsingEvent start, int level)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(level + 1));
        return new YamlList(items, Line(start.Start), Column(start.Start));
    }

    private YamlMap ReadMap(ParsingEvent start, int level)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current!.Start;
            var key = ReadNode(level + 1) as YamlScalar ?? throw Refuse(at, "yaml-shape", "A key is one word.");
            var value = ReadNode(level + 1);
            if (!entries.TryAdd(key.Value, new YamlEntry(key, value))) Report(at, "key-twice", $"'{key.Value}' is given twice. Keep one.");
        }

        return new YamlMap(entries, Line(start.Start), Column(start.Start));
    }

    private YamlScalar ScalarOf(Scalar scalar) => new(scalar.Value, Line(scalar.Start), Column(scalar.Start));

    private int Line(in Mark mark) => (int)mark.Line + linesBefore;

    private static int Column(in Mark mark) => (int)mark.Column;

    private void Report(in Mark at, string code, string message) => file.Error(Math.Max(1, Line(at)), Math.Max(1, Column(at)), code, message);

    private Refused Refuse(in Mark at, string code, string message)
    {
        Report(at, code, message);
        return new Refused();
    }

    /// <summary>What is wrong has been reported; the rest cannot be read.</summary>
    private sealed class Refused : Exception;
}
