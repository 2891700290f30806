using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Learning.Benchmarks.Load;

namespace Learning.Benchmarks.Storm;

/// <summary>One trainee behind an address of their own, who keeps a draft, hands in, and tries the same click again while nobody answers.</summary>
internal sealed class Trainee : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly string email;
    private readonly HttpClient browser;
    private readonly Guid key = Guid.CreateVersion7();
    private string token = "";

    public Trainee(string email, int number, int port)
    {
        (this.email, Port) = (email, port);
        Text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Praca numer {number}. {Rendering.SampleTexts.Essay(300, number)}");
        var own = new IPAddress([127, 1, (byte)(number / 250), (byte)(1 + (number % 250))]);
        browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectCallback = (context, cancellation) => Connect(own, context.DnsEndPoint, cancellation) })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Timeout = Patience,
            DefaultRequestHeaders = { { "Sec-Fetch-Site", "same-origin" } },
        };
    }

    public string Email => email;

    public int Port { get; }

    public string Text { get; }

    public int Sent { get; private set; }

    /// <summary>When the request that was answered began.</summary>
    public DateTimeOffset SentAt { get; private set; }

    public bool IsAcknowledged { get; private set; }

    public bool IsRefused { get; private set; }

    /// <summary>From the first click to the answer, retries included.</summary>
    public TimeSpan Took { get; private set; }

    public async Task SignIn(string pageWithForm) => token = (await Session.Open(browser, email, pageWithForm)).Token;

    public Task KeepDraft(Guid assignment) => Ask($"/homework/{assignment}?handler=Keep", [("Version", "0"), ("Text", $"{Text} (szkic)")]);

    public async Task HandIn(Guid assignment)
    {
        var clock = Stopwatch.StartNew();
        var (status, location) = await Ask($"/homework/{assignment}?handler=HandIn", [("Version", "0"), ("Key", key.ToString()), ("Text", Text)]);
        Took = clock.Elapsed;
        IsAcknowledged = status == HttpStatusCode.Found && location.Contains("/submissions/", StringComparison.Ordinal);
        IsRefused = status == HttpStatusCode.UnprocessableEntity;
    }

    public void Dispose() => browser.Dispose();

    private async Task<(HttpStatusCode Status, string Location)> Ask(string path, (string Name, string Value)[] fields)
    {
        using var pause = new PeriodicTimer(Pause);
        for (var clock = Stopwatch.StartNew(); ; await pause.WaitForNextTickAsync())
        {
            try
            {
                Sent++;
                SentAt = TimeProvider.System.GetUtcNow();
                using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
                using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), form);
                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.InternalServerError) || clock.Elapsed >= Patience) return (answer.StatusCode, answer.Headers.Location?.ToString() ?? "");
            }
            catch (Exception nobodyAnswers) when (nobodyAnswers is HttpRequestException or TaskCanceledException && clock.Elapsed < Patience)
            {
                // The server was killed: the same click again.
            }
        }
    }

    private static async ValueTask<Stream> Connect(IPAddress own, DnsEndPoint server, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(own, 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
