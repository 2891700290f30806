using System.Security.Cryptography;

namespace Learning.Essays.Files;

/// <summary>Where files lie, under names made here. A file is written under a temporary name, flushed, and only then named; after that its row is stored.</summary>
public sealed class UploadFolder(UploadOptions options, TimeProvider clock)
{
    private const string Incoming = "incoming-";

    private string Aside => Path.Combine(options.Folder, "set-aside");

    /// <exception cref="Refusal"><c>File.TooLarge</c>.</exception>
    public async Task<IncomingFile> Receive(Stream body, string name, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder);
        var id = Guid.CreateVersion7();
        var incoming = new IncomingFile(id, Path.Combine(options.Folder, $"{Incoming}{id:N}"), PathOf(id));
        try
        {
            await using var file = new FileStream(incoming.Path, NewFile());
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[64 * 1024];
            while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                if ((incoming.Length += read) > UploadOptions.LargestFile) throw TooLarge(name);
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Flush(flushToDisk: true);
            incoming.Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch
        {
            incoming.Dispose();
            throw;
        }

        // Its age is told by the same clock as everything else.
        File.SetLastWriteTimeUtc(incoming.Path, clock.GetUtcNow().UtcDateTime);
        return incoming;
    }

    public static Refusal TooLarge(string name) => new("File.TooLarge", FileName.Shown(name), UploadOptions.LargestFile / UploadOptions.MiB) { Field = "Files" };

    /// <returns>Null when the file has gone from the disk.</returns>
    public FileStream? Open(Guid id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>After its row has gone.</summary>
    public void Delete(Guid id) => File.Delete(PathOf(id));

    /// <summary>Those that never arrived whole and that nobody has touched since.</summary>
    internal void DeleteIncoming(DateTimeOffset until)
    {
        foreach (var file in FilesOf(options.Folder).Where(f => f.Name.StartsWith(Incoming, StringComparison.Ordinal) && f.LastWriteTimeUtc < until.UtcDateTime)) file.Delete();
    }

    internal IEnumerable<Guid> OlderThan(DateTimeOffset time) => IdsOf(options.Folder, time);

    /// <summary>Its age counts from now on.</summary>
    internal void SetAside(Guid id)
    {
        Directory.CreateDirectory(Aside);
        Move(PathOf(id), AsideOf(id), clock.GetUtcNow());
    }

    internal IEnumerable<Guid> SetAsideBefore(DateTimeOffset time) => IdsOf(Aside, time);

    internal void TakeBack(Guid id) => Move(AsideOf(id), PathOf(id), clock.GetUtcNow());

    internal void DeleteSetAside(Guid id) => File.Delete(AsideOf(id));

    private static IEnumerable<Guid> IdsOf(string folder, DateTimeOffset before) =>
        FilesOf(folder).Where(f => f.LastWriteTimeUtc < before.UtcDateTime).Select(f => Guid.TryParseExact(f.Name, "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);

    private static IEnumerable<FileInfo> FilesOf(string folder) => Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles() : [];

    private static void Move(string from, string to, DateTimeOffset now)
    {
        try
        {
            File.SetLastWriteTimeUtc(from, now.UtcDateTime);
            File.Move(from, to, overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // Another node, or its sender, was quicker.
        }
    }

    private string AsideOf(Guid id) => Path.Combine(Aside, id.ToString("N"));

    private string PathOf(Guid id) => Path.Combine(options.Folder, id.ToString("N"));

    private static FileStreamOptions NewFile()
    {
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return file;
    }
}

/// <summary>A file that has arrived whole but belongs to nobody yet. Disposed of unkept, it is gone.</summary>
public sealed class IncomingFile : IDisposable
{
    private readonly string name;

    internal IncomingFile(Guid id, string path, string name) => (Id, Path, this.name) = (id, path, name);

    public Guid Id { get; }

    public string Path { get; private set; }

    public long Length { get; internal set; }

    /// <summary>Of its bytes, as 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; internal set; } = "";

    /// <summary>Gives it its name. Should its row never be stored, the <see cref="UploadSweeper"/> takes it away.</summary>
    public void Keep()
    {
        File.Move(Path, name);
        Path = name;
    }

    public void Dispose()
    {
        if (Path != name) File.Delete(Path);
    }
}
