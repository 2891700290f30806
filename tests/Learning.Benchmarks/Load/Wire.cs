using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Learning.Benchmarks.Load;

/// <summary>One kept-alive HTTP/1.1 connection that blocks its own thread: as little work as a client can do, for the server shares its processors.</summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
    private readonly byte[] buffer = new byte[512 * 1024];
    private int filled;
    private int bodyStart;
    private int bodyLength;

    public Wire(int port) => socket.Connect(IPAddress.Loopback, port);

    public int Status { get; private set; }

    /// <summary>The whole answer as it came over the connection: status line, headers, chunk sizes and all.</summary>
    public int Bytes => filled;

    public string Head => Encoding.ASCII.GetString(buffer, 0, bodyStart);

    /// <summary>As the server sent it, compressed where it was.</summary>
    public byte[] Body => buffer[bodyStart..(bodyStart + bodyLength)];

    public void Exchange(ReadOnlySpan<byte> request)
    {
        while (request.Length > 0) request = request[socket.Send(request)..];
        (filled, bodyStart, bodyLength) = (0, 0, 0);
        while (bodyStart == 0) ReadHead();
        var head = buffer.AsSpan(0, bodyStart);
        Status = Number(head[9..]);
        if (head.IndexOf("\r\nContent-Length: "u8) is >= 0 and var at) Receive(bodyStart + (bodyLength = Number(head[(at + 18)..])));
        else ReadChunks();
    }

    private void ReadHead()
    {
        Receive(filled + 1);
        bodyStart = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) + 4;
        if (bodyStart < 4) bodyStart = 0;
    }

    /// <summary>The chunks are moved together, so that the body is one piece (RFC 9112, 7.1).</summary>
    private void ReadChunks()
    {
        for (var at = bodyStart; ; at += 2)
        {
            int end;
            while ((end = buffer.AsSpan(at, filled - at).IndexOf("\r\n"u8)) < 0) Receive(filled + 1);
            if (!Utf8Parser.TryParse(buffer.AsSpan(at, end), out int size, out _, 'x')) throw new InvalidDataException("The answer has no chunk where one belongs.");
            at += end + 2;
            Receive(at + size + 2);
            if (size == 0) return;
            buffer.AsSpan(at, size).CopyTo(buffer.AsSpan(bodyStart + bodyLength));
            bodyLength += size;
            at += size;
        }
    }

    private void Receive(int until)
    {
        while (filled < until)
        {
            var received = socket.Receive(buffer.AsSpan(filled));
            if (received == 0) throw new EndOfStreamException("The server closed the connection in the middle of an answer.");
            filled += received;
        }
    }

    private static int Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int number, out _) ? number : throw new InvalidDataException("The answer has no number where one belongs.");

    public void Dispose() => socket.Dispose();
}
