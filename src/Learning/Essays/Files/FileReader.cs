using System.Xml;

namespace Learning.Essays.Files;

/// <summary>What was found in a file.</summary>
/// <param name="Text">Normalized; null where none could be taken and only the file itself is kept.</param>
public sealed record ReadFile(FileKind Kind, string? Text);

/// <summary>Tells what a file is by its signature and takes its text out.</summary>
public sealed class FileReader(PdfText pdf)
{
    /// <param name="name">What the sender calls it; only shown, save that plain text, which has no signature, must be called .txt.</param>
    /// <param name="formats">Extensions that are taken, without the dot.</param>
    /// <exception cref="Refusal"><c>File.Empty</c>, <c>File.Unknown</c>, <c>File.OldWord</c>, <c>File.Encrypted</c>, <c>File.Damaged</c>, <c>File.TooLargeUnpacked</c>, <c>File.TooMuchText</c>.</exception>
    public async Task<ReadFile> Read(string path, string name, IReadOnlyCollection<string> formats, CancellationToken cancellation)
    {
        try
        {
            var (kind, text) = Open(path, name);
            if (!formats.Contains(kind.Extension(), StringComparer.Ordinal)) throw new Unreadable("File.Unknown");
            if (kind == FileKind.Pdf) text = await pdf.Read(path, cancellation);
            return new ReadFile(kind, Checked(text));
        }
        catch (Unreadable reason)
        {
            throw Refused(reason.Code, reason.Code == "File.Unknown" ? [Listed(formats)] : reason.Arguments, name);
        }
        catch (Exception reason) when (reason is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw Refused("File.Damaged", [], name);
        }
    }

    private static Refusal Refused(string code, object[] arguments, string name) => new(code, [FileName.Shown(name), .. arguments]) { Field = "Files" };

    private static string Listed(IEnumerable<string> formats) => string.Join(", ", formats.Select(format => $".{format}"));

    private static (FileKind Kind, string? Text) Open(string path, string name)
    {
        using var file = File.OpenRead(path);
        Span<byte> beginning = stackalloc byte[8];
        var length = file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return beginning[..length] switch
        {
            [] => throw new Unreadable("File.Empty"),
            [(byte)'P', (byte)'K', 3, 4, ..] => OpenPackage(file),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => (FileKind.Pdf, null),
            // A compound file: Word before 2007, or any .docx with a password.
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] => throw new Unreadable("File.OldWord"),
            _ => (FileKind.Txt, ReadPlain(file, name)),
        };
    }

    private static (FileKind Kind, string? Text) OpenPackage(Stream file)
    {
        using var package = Package.Open(file);
        if (OdtText.Is(package)) return (FileKind.Odt, OdtText.Read(package));
        if (DocxText.FindMainPart(package) is { } main) return (FileKind.Docx, DocxText.Read(package, main));
        throw new Unreadable("File.Unknown");
    }

    private static string ReadPlain(FileStream file, string name)
    {
        if (!FileName.Shown(name).EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) throw new Unreadable("File.Unknown");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return PlainText.Decode(bytes) ?? throw new Unreadable("File.Unknown");
    }

    private static string? Checked(string? read)
    {
        var text = EssayText.Normalize(read).Trim();
        if (text.Length > Draft.MaximumLength) throw new Unreadable("File.TooMuchText", Draft.MaximumLength);
        return text.Length == 0 ? null : text;
    }
}
