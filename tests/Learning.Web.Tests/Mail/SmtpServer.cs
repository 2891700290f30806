using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;

namespace Learning.Web.Tests.Mail;

/// <summary>A mail server (RFC 5321, 3207, 4954) that can be told to refuse, to keep silent or to hang up at any step of the conversation.</summary>
/// <remarks>Steps: <c>connect</c>, then the client's lines (<c>EHLO</c>, <c>STARTTLS</c>, <c>AUTH</c>, <c>MAIL</c>, <c>RCPT</c>, <c>DATA</c>, <c>QUIT</c>), and <c>.</c> after the content.</remarks>
public sealed class SmtpServer : IAsyncDisposable
{
    public const string HangUp = "";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<Task<string>>>> script = new(StringComparer.OrdinalIgnoreCase);
    private readonly Channel<SmtpLetter> accepted = Channel.CreateUnbounded<SmtpLetter>();
    private readonly CancellationTokenSource closing = new();
    private readonly TcpListener listener;
    private readonly Task listening;

    public SmtpServer(int port = 0, X509Certificate2? certificate = null)
    {
        Certificate = certificate;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        listening = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public X509Certificate2? Certificate { get; }

    /// <summary>How clients may sign in.</summary>
    public string Mechanisms { get; init; } = "LOGIN PLAIN";

    /// <summary>Every line of every client, in order of arrival, content left out.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Whatever content arrived whole, answered or not.</summary>
    public ConcurrentQueue<SmtpLetter> Received { get; } = [];

    /// <summary>What was answered with 250, so that this server would deliver it.</summary>
    public ConcurrentQueue<SmtpLetter> Accepted { get; } = [];

    /// <summary>The next time a client's line starts so, this is the reply instead of consent. Several wait in a queue.</summary>
    public void Reply(string step, string reply) => Script(step, () => Task.FromResult(reply));

    /// <summary>Keeps silent at this step until released.</summary>
    public SmtpGate Hold(string step, string? reply = null)
    {
        var gate = new SmtpGate();
        Script(step, () => gate.Pass(reply ?? Consent(step), closing.Token));
        return gate;
    }

    public async Task<SmtpLetter> NextAccepted() => await accepted.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested) return;
        await closing.CancelAsync();
        listener.Stop();
        await listening.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private void Script(string step, Func<Task<string>> reply) => script.GetOrAdd(step, _ => []).Enqueue(reply);

    private async Task Listen()
    {
        var conversations = new List<Task>();
        try
        {
            while (true) conversations.Add(Converse(await listener.AcceptTcpClientAsync(closing.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task Converse(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var conversation = new SmtpConversation(this, client.GetStream(), closing.Token);
                await conversation.Run();
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                Lines.Enqueue($"({end.GetType().Name})");
            }
        }
    }

    internal async Task<string> ReplyTo(string line)
    {
        foreach (var (step, replies) in script)
            if (line.StartsWith(step, StringComparison.OrdinalIgnoreCase) && replies.TryDequeue(out var reply))
                return await reply();
        return Consent(line);
    }

    internal void Accept(SmtpLetter letter)
    {
        Accepted.Enqueue(letter);
        accepted.Writer.TryWrite(letter);
    }

    private string Consent(string line) => line.Split(' ')[0].ToUpperInvariant() switch
    {
        "CONNECT" => "220 mail.example.com ESMTP",
        "EHLO" => $"250-mail.example.com\r\n250{(Certificate is null ? " " : "-STARTTLS\r\n250 ")}AUTH {Mechanisms}",
        "STARTTLS" => "220 Go ahead",
        "AUTH" => "235 Welcome",
        "DATA" => "354 Go on, end with a dot",
        "QUIT" => "221 Bye",
        _ => "250 OK",
    };
}

/// <summary>Where a conversation waits.</summary>
public sealed class SmtpGate
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task WaitUntilReached() => reached.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Release() => released.TrySetResult();

    internal async Task<string> Pass(string reply, CancellationToken closing)
    {
        reached.TrySetResult();
        await released.Task.WaitAsync(closing);
        return reply;
    }
}

/// <summary>What one client handed over.</summary>
public sealed record SmtpLetter(string From, string To, string Content, bool Encrypted);
