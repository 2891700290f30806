using System.IO.Compression;
using System.Text;

namespace Learning.Tests.Essays.Files;

/// <summary>Real .docx and .odt files, built part by part.</summary>
public static class OfficeFiles
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string ContentTypes = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
        """;

    /// <summary>A .docx whose body is this, with <c>w:</c> as the prefix of Word.</summary>
    public static byte[] Docx(string body, string word = Word, params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", ContentTypes), ("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{word}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>"), .. more]);

    /// <summary>One paragraph for each.</summary>
    public static byte[] DocxOf(params string[] paragraphs) => Docx(string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t xml:space=\"preserve\">{p}</w:t></w:r></w:p>")));

    /// <summary>A .docx whose main part is exactly this.</summary>
    public static byte[] DocxWithDocument(string document, params (string Name, string Text)[] more) => Zip([("[Content_Types].xml", ContentTypes), ("word/document.xml", document), .. more]);

    public static byte[] Odt(string body, params (string Name, string Text)[] more) =>
        Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {Namespaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>"), .. more]);

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var stream = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

        return bytes.ToArray();
    }

    /// <summary>Sets a bit or a number in every header of the archive, as a program that lies would.</summary>
    /// <param name="offset">From the signature of the central directory's headers (APPNOTE.TXT 4.3.12).</param>
    public static byte[] Forged(this byte[] zip, int offset, params byte[] value)
    {
        var forged = zip.ToArray();
        for (var at = forged.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0;)
        {
            value.CopyTo(forged, at + offset);
            var next = forged.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return forged;
    }
}
