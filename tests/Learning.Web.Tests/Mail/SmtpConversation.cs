using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Learning.Web.Tests.Mail;

/// <summary>One client at the <see cref="SmtpServer"/>.</summary>
internal sealed class SmtpConversation(SmtpServer server, NetworkStream connection, CancellationToken closing) : IDisposable
{
    private Stream stream = connection;
    private StreamReader reader = new(connection, Encoding.Latin1, false, 1024, leaveOpen: true);
    private (string From, string To) envelope = ("", "");

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }

    public async Task Run()
    {
        for (var line = "connect"; line is not null; line = await reader.ReadLineAsync(closing))
        {
            if (line != "connect") server.Lines.Enqueue(line);
            Remember(line);
            if (!await Say(await server.ReplyTo(line), line)) return;
        }
    }

    /// <returns>False when the conversation is over.</returns>
    private async Task<bool> Say(string reply, string line)
    {
        if (reply == SmtpServer.HangUp) return false;
        await stream.WriteAsync(Encoding.Latin1.GetBytes(reply + "\r\n"), closing);
        if (line == "STARTTLS" && reply.StartsWith("220", StringComparison.Ordinal)) await Encrypt();
        if (line == "DATA" && reply.StartsWith("354", StringComparison.Ordinal)) return await Take();
        return line != "QUIT";
    }

    private async Task Encrypt()
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, closing);
        stream = encrypted;
        reader = new StreamReader(stream, Encoding.Latin1, false, 1024, leaveOpen: true);
    }

    private async Task<bool> Take()
    {
        var content = new StringBuilder();
        for (string? line; (line = await reader.ReadLineAsync(closing)) != "." && line is not null;)
            content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        var letter = new SmtpLetter(envelope.From, envelope.To, content.ToString(), stream is SslStream);
        server.Received.Enqueue(letter);
        var reply = await server.ReplyTo(".");
        if (reply.StartsWith("250", StringComparison.Ordinal)) server.Accept(letter);
        return await Say(reply, ".");
    }

    private void Remember(string line)
    {
        if (line.StartsWith("MAIL FROM:", StringComparison.OrdinalIgnoreCase)) envelope = (line[10..].Trim('<', '>'), "");
        if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase)) envelope.To = line[8..].Trim('<', '>');
    }
}
