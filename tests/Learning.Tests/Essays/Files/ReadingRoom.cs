using Learning.Essays.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace Learning.Tests.Essays.Files;

/// <summary>Puts bytes on a disk and reads them as the school does.</summary>
public sealed class ReadingRoom : IDisposable
{
    private static readonly string[] All = ["docx", "odt", "pdf", "txt"];

    private readonly string folder = Directory.CreateTempSubdirectory("learning-reading-").FullName;
    private readonly PdfText pdf;

    public ReadingRoom(string? pdfToText = null) => pdf = new PdfText(new UploadOptions(folder, 1, pdfToText), NullLogger<PdfText>.Instance);

    public IEnumerable<string> FilesLeft => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f));

    public async Task<ReadFile> Read(byte[] bytes, string name, params string[] formats)
    {
        var path = Path.Combine(folder, "file");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        return await new FileReader(pdf).Read(path, name, formats.Length == 0 ? All : formats, TestContext.Current.CancellationToken);
    }

    public async Task<string?> TextOf(byte[] bytes, string name) => (await Read(bytes, name)).Text;

    /// <summary>The code of the refusal; its first argument must name the file.</summary>
    public async Task<string> RefusalOf(byte[] bytes, string name, params string[] formats)
    {
        var refusal = await Should.ThrowAsync<Refusal>(() => Read(bytes, name, formats));
        refusal.Arguments[0].ShouldBe(FileName.Shown(name));
        refusal.Field.ShouldBe("Files");
        return refusal.Code;
    }

    public void Dispose()
    {
        pdf.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
