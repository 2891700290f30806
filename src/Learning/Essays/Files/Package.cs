using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Learning.Essays.Files;

/// <summary>The ZIP of a .docx or .odt, read in memory and never unpacked to disk. Its sizes are counted as it is read, because a header may lie.</summary>
internal sealed class Package : IDisposable
{
    /// <summary>Bytes of all that the archive says it holds.</summary>
    public const long LargestUnpacked = 200L * 1024 * 1024;

    /// <summary>Bytes of one part that is read.</summary>
    public const int LargestPart = 16 * 1024 * 1024;

    public const int MostEntries = 5_000;
    private const int DeepestElement = 200;

    private readonly ZipArchive archive;

    private Package(ZipArchive archive) => this.archive = archive;

    /// <exception cref="InvalidDataException">It is no whole archive.</exception>
    /// <exception cref="Unreadable"><c>File.TooLargeUnpacked</c>, <c>File.Encrypted</c>, <c>File.Damaged</c>.</exception>
    public static Package Open(Stream file)
    {
        var package = new Package(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true));
        var entries = package.archive.Entries;
        if (entries.Count > MostEntries || entries.Sum(e => Math.Clamp(e.Length, 0, LargestUnpacked + 1)) > LargestUnpacked) throw new Unreadable("File.TooLargeUnpacked");
        if (entries.Any(e => e.IsEncrypted)) throw new Unreadable("File.Encrypted");
        // Two parts of one name: which one a word processor shows, nobody knows.
        if (entries.GroupBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Any(same => same.Skip(1).Any())) throw new Unreadable("File.Damaged");
        return package;
    }

    public bool Has(string part) => archive.GetEntry(part) is not null;

    /// <summary>The beginning of a part, as ASCII; empty when it is not there.</summary>
    public string Beginning(string part, int most)
    {
        if (archive.GetEntry(part) is not { } entry) return "";
        using var stream = entry.Open();
        var bytes = new byte[most];
        return Encoding.ASCII.GetString(bytes, 0, stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false));
    }

    /// <summary>Reads a part of XML: no document type, nothing from outside, no deeper and no longer than a document is.</summary>
    /// <param name="take">Gets the reader at each node; true when it has moved on by itself.</param>
    /// <exception cref="XmlException">It is no well-formed XML, or has a document type.</exception>
    public void Read(string part, Func<XmlReader, bool> take)
    {
        if (archive.GetEntry(part) is not { } entry) throw new Unreadable("File.Damaged");
        using var stream = new Bounded(entry.Open(), LargestPart);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestPart,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.Depth > DeepestElement) throw new Unreadable("File.Damaged");
            if (!take(reader)) reader.Read();
        }
    }

    public void Dispose() => archive.Dispose();

    private sealed class Bounded(Stream inner, long most) : Stream
    {
        private long left = most;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            left -= read;
            return left >= 0 ? read : throw new Unreadable("File.TooLargeUnpacked");
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
