namespace Learning.Essays.Files;

/// <summary>A file as somebody sends it.</summary>
public sealed record SentFile(string Name, Func<Stream> Open);

/// <summary>A file that was received, read and put away; to be stored as an <see cref="Attachment"/>.</summary>
/// <param name="Name">Cleaned.</param>
public sealed record ReceivedFile(Guid Id, string Name, long Length, string Sha256, ReadFile Content);

/// <summary>Takes files in: all of them or none.</summary>
public sealed class Reception(UploadFolder folder, FileReader reader)
{
    /// <param name="formats">Extensions that are taken, without the dot.</param>
    /// <exception cref="Refusal">As <see cref="UploadFolder.Receive"/> and <see cref="FileReader.Read"/>, or <c>File.NoneChosen</c>, <c>File.TooMany</c>.</exception>
    public async Task<IReadOnlyList<ReceivedFile>> Take(IReadOnlyCollection<SentFile> files, IReadOnlyCollection<string> formats, CancellationToken cancellation)
    {
        if (files.Count == 0) throw new Refusal("File.NoneChosen") { Field = "Files" };
        if (files.Count > UploadOptions.MostFiles) throw Attachment.TooMany();
        var (arrived, received) = (new List<IncomingFile>(), new List<ReceivedFile>());
        try
        {
            foreach (var file in files)
            {
                await using var body = file.Open();
                var incoming = await folder.Receive(body, file.Name, cancellation);
                arrived.Add(incoming);
                var content = await reader.Read(incoming.Path, file.Name, formats, cancellation);
                received.Add(new ReceivedFile(incoming.Id, FileName.Clean(file.Name, content.Kind), incoming.Length, incoming.Sha256, content));
            }

            foreach (var incoming in arrived) incoming.Keep();
            return received;
        }
        finally
        {
            foreach (var incoming in arrived) incoming.Dispose();
        }
    }
}
