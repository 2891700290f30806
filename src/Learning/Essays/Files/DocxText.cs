using System.Globalization;
using System.Xml;

namespace Learning.Essays.Files;

/// <summary>The text of a .docx (ISO/IEC 29500-1, WordprocessingML) as its reader sees it: without tracked deletions, field codes and comments, notes at the end.</summary>
internal sealed class DocxText
{
    private const string MainPart = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly HashSet<string> Word = new(["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"], StringComparer.Ordinal);

    /// <summary>Properties hold no text, only things that look like it; the rest is deleted, moved away or the code behind a field.</summary>
    private static readonly HashSet<string> Skipped = new(["pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "sdtPr", "del", "moveFrom", "instrText", "delText", "rt"], StringComparer.Ordinal);

    private readonly Paragraphs paragraphs = new();
    private readonly List<(string Part, string Id)> notes = [];
    private int depth;
    private bool inText;

    /// <returns>The main part's path; null when the package is no .docx.</returns>
    public static string? FindMainPart(Package package)
    {
        string? found = null;
        if (!package.Has("[Content_Types].xml")) return null;
        package.Read("[Content_Types].xml", reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Override" } && reader.GetAttribute("ContentType") == MainPart) found ??= reader.GetAttribute("PartName")?.TrimStart('/');
            return false;
        });
        return found;
    }

    public static string Read(Package package, string mainPart)
    {
        var text = new DocxText();
        package.Read(mainPart, text.Take);
        text.paragraphs.End();
        text.AppendNotes(package, mainPart[..(mainPart.LastIndexOf('/') + 1)]);
        return text.paragraphs.ToString();
    }

    private bool Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when IsSkipped(reader):
                reader.Skip();
                return true;
            case XmlNodeType.Element when Word.Contains(reader.NamespaceURI):
                Begin(reader);
                break;
            case XmlNodeType.EndElement when Word.Contains(reader.NamespaceURI):
                if (reader.LocalName == "t") inText = false;
                if (reader.LocalName == "p") End();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when inText:
                paragraphs.Append(reader.Value);
                break;
        }

        return false;
    }

    private static bool IsSkipped(XmlReader reader) => Word.Contains(reader.NamespaceURI) ? Skipped.Contains(reader.LocalName) : reader.LocalName == "Fallback";

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when !reader.IsEmptyElement:
                if (depth++ > 0) paragraphs.BeginInner();
                break;
            case "t":
                inText = !reader.IsEmptyElement;
                break;
            case "tab":
                paragraphs.Append("\t");
                break;
            case "br" or "cr":
                paragraphs.Append("\n");
                break;
            case "noBreakHyphen":
                paragraphs.Append("-");
                break;
            case "footnoteReference" or "endnoteReference":
                notes.Add((reader.LocalName == "footnoteReference" ? "footnotes.xml" : "endnotes.xml", reader.GetAttribute("id", reader.NamespaceURI) ?? ""));
                paragraphs.Append(Mark(notes.Count));
                break;
        }
    }

    private void End()
    {
        depth--;
        paragraphs.End();
    }

    private void AppendNotes(Package package, string folder)
    {
        foreach (var part in notes.Select(n => n.Part).Distinct(StringComparer.Ordinal).Where(part => package.Has(folder + part)).ToList())
        {
            var reading = new DocxText();
            var number = 0;
            package.Read(folder + part, reader =>
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "footnote" or "endnote" })
                {
                    number = notes.IndexOf((part, reader.GetAttribute("id", reader.NamespaceURI) ?? "")) + 1;
                    if (number > 0) reading.paragraphs.Append($"{Mark(number)} ");
                }

                if (number > 0) return reading.Take(reader);
                return false;
            });
            paragraphs.Append(reading.paragraphs.ToString());
            paragraphs.End();
        }
    }

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");
}
