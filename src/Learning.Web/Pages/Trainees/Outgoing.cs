namespace Learning.Web.Pages.Trainees;

/// <summary>
/// Gathers what is written and sends it on asynchronously, in pieces. A ZIP entry ends with a synchronous write even where everything is asynchronous
/// (System.IO.Compression in .NET 10), which a response refuses; here it waits in memory for the next piece.
/// </summary>
internal sealed class Outgoing(Stream response) : Stream
{
    private const int Piece = 64 * 1024;

    private readonly MemoryStream gathered = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => gathered.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => gathered.Write(buffer);

    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => await WriteAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        gathered.Write(buffer.Span);
        if (gathered.Length >= Piece) await FlushAsync(cancellationToken);
    }

    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await response.WriteAsync(gathered.GetBuffer().AsMemory(0, (int)gathered.Length), cancellationToken);
        gathered.SetLength(0);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
