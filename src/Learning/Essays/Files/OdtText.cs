using System.Globalization;
using System.Xml;

namespace Learning.Essays.Files;

/// <summary>The text of an .odt (ISO/IEC 26300, OpenDocument) as its reader sees it: without tracked deletions and annotations, notes at the end.</summary>
internal sealed class OdtText
{
    public const string MediaType = "application/vnd.oasis.opendocument.text";

    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const int MostSpaces = 100;

    /// <summary>Local names are told apart well enough: none of these is a paragraph's own text.</summary>
    private static readonly HashSet<string> Skipped = new(["tracked-changes", "annotation", "note-citation", "forms", "sequence-decls", "variable-decls", "user-field-decls", "ruby-text", "title", "desc"], StringComparer.Ordinal);

    private readonly Paragraphs body = new();
    private readonly Paragraphs notes = new();
    private int paragraphDepth;
    private int noteDepth;
    private int noteCount;
    private bool inBody;

    public static bool Is(Package package) => package.Beginning("mimetype", MediaType.Length + 2).TrimEnd('\0', '\r', '\n') == MediaType;

    /// <exception cref="Unreadable"><c>File.Encrypted</c>, or as <see cref="Package.Read"/>.</exception>
    public static string Read(Package package)
    {
        if (package.Has("META-INF/manifest.xml")) package.Read("META-INF/manifest.xml", RefuseEncrypted);
        var text = new OdtText();
        package.Read("content.xml", text.Take);
        text.body.Append(text.notes.ToString());
        text.body.End();
        return text.body.ToString();
    }

    private static bool RefuseEncrypted(XmlReader reader) =>
        reader is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" } ? throw new Unreadable("File.Encrypted") : false;

    private Paragraphs Current => noteDepth > 0 ? notes : body;

    private bool Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when Skipped.Contains(reader.LocalName):
                reader.Skip();
                return true;
            case XmlNodeType.Element when reader.NamespaceURI == Office && reader.LocalName == "text":
                inBody = true;
                break;
            case XmlNodeType.Element when inBody && reader.NamespaceURI == Text:
                Begin(reader);
                break;
            case XmlNodeType.EndElement when inBody && reader.NamespaceURI == Text:
                End(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when paragraphDepth > 0:
                Current.Append(Collapsed(reader.Value));
                break;
        }

        return false;
    }

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" or "h" when !reader.IsEmptyElement:
                if (paragraphDepth++ > 0 && noteDepth == 0) body.BeginInner();
                break;
            case "tab":
                Current.Append("\t");
                break;
            case "line-break":
                Current.Append("\n");
                break;
            case "s":
                Current.Append(new string(' ', int.TryParse(reader.GetAttribute("c", Text), CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 0, MostSpaces) : 1));
                break;
            case "note" when !reader.IsEmptyElement:
                if (noteDepth++ == 0) AppendMark(++noteCount);
                break;
        }
    }

    private void End(string name)
    {
        if (name is "p" or "h")
        {
            paragraphDepth--;
            Current.End();
        }

        if (name == "note") noteDepth--;
    }

    private void AppendMark(int number)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"[{number}]");
        body.Append(mark);
        notes.Append($"{mark} ");
    }

    /// <summary>White space in the file is one space (OpenDocument 1.3, part 3, 6.1.2); more of it has elements of its own.</summary>
    private static string Collapsed(string text)
    {
        var words = text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return " ";
        return (IsSpace(text[0]) ? " " : "") + string.Join(' ', words) + (IsSpace(text[^1]) ? " " : "");
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';
}
