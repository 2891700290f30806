namespace Learning.Essays.Files;

/// <summary>A file as somebody sends it.</summary>
public sealed record SentFile(string Name, Func<Stream> Open);

/// <summary>A file that was received, read and put away; to be stored as an <see cref="Attachment"/>.</summary>
/// <param name="Name">Cleaned.</param>
public sealed record ReceivedFile(Guid Id, string Name, long Length, string Sha256, ReadFile Content);

/// <summary>Takes files in: all of them or none. What is not stored leaves the disk at once.</summary>
public sealed class Reception(UploadFolder folder, FileReader reader)
{
    /// <param name="formats">Extensions that are taken, without the dot.</param>
    /// <param name="store">Stores the files, and returns for each the new attachment or the same one that was there.</param>
    /// <exception cref="Refusal">As <see cref="UploadFolder.Receive"/>, <see cref="FileReader.Read"/> and <paramref name="store"/>, or <c>File.NoneChosen</c>, <c>File.TooMany</c>.</exception>
    public async Task<IReadOnlyList<Attachment>> Take(
        IReadOnlyCollection<SentFile> files, IReadOnlyCollection<string> formats, Func<IReadOnlyList<ReceivedFile>, Task<IReadOnlyList<Attachment>>> store, CancellationToken cancellation)
    {
        var received = await Take(files, formats, cancellation);
        try
        {
            var stored = await store(received);
            Delete(received.ExceptBy(stored.Select(a => a.Id), file => file.Id));
            return stored;
        }
        catch (Refusal)
        {
            Delete(received);
            throw;
        }
    }

    private void Delete(IEnumerable<ReceivedFile> unwanted)
    {
        foreach (var file in unwanted) folder.Delete(file.Id);
    }

    private async Task<IReadOnlyList<ReceivedFile>> Take(IReadOnlyCollection<SentFile> files, IReadOnlyCollection<string> formats, CancellationToken cancellation)
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
