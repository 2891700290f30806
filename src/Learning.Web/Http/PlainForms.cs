using Microsoft.Net.Http.Headers;

namespace Learning.Web.Http;

/// <summary>
/// Forms are UTF-8, whatever their header says (https://url.spec.whatwg.org/#application/x-www-form-urlencoded), and a NUL in one is left out:
/// the framework would refuse the whole form for it, and with it somebody's essay.
/// </summary>
public static class PlainForms
{
    private const string Form = "application/x-www-form-urlencoded";

    public static void UsePlainForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase))
        {
            request.ContentType = Form;
            request.Body = new WithoutNul(request.Body);
        }

        return next(context);
    });

    private sealed class WithoutNul(Stream body) : Stream
    {
        private int held;

        private static ReadOnlySpan<byte> Nul => "%00"u8;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        /// <param name="buffer">Of three bytes at least.</param>
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (true)
            {
                Nul[..held].CopyTo(buffer.Span);
                var read = await body.ReadAsync(buffer[held..], cancellationToken);
                var length = held + read;
                if (read > 0) length = Clean(buffer.Span[..length]);
                held = read > 0 ? Beginning(buffer.Span[..length]) : 0;
                if (read == 0 || length > held) return length - held;
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static int Clean(Span<byte> bytes)
        {
            var length = bytes.Length;
            for (var at = bytes.IndexOf(Nul); at >= 0; at = bytes[..length].IndexOf(Nul))
            {
                bytes[(at + Nul.Length)..length].CopyTo(bytes[at..]);
                length -= Nul.Length;
            }

            return length;
        }

        /// <summary>How much of the end may be the beginning of a NUL.</summary>
        private static int Beginning(ReadOnlySpan<byte> bytes) => bytes.EndsWith(Nul[..2]) ? 2 : bytes.EndsWith(Nul[..1]) ? 1 : 0;
    }
}
