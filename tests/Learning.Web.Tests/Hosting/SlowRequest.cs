using System.Net.Sockets;
using System.Text;

namespace Learning.Web.Tests.Hosting;

/// <summary>A form on a bad line: it arrives in pieces, as slowly as a test wants.</summary>
public sealed class SlowRequest : IDisposable
{
    private readonly TcpClient client = new();
    private readonly byte[] body;
    private int sent;

    private SlowRequest(byte[] body) => this.body = body;

    /// <summary>Sends the head of the request and the first byte of its body.</summary>
    public static async Task<SlowRequest> Begin(SchoolUnderTest school, Browser browser, FilledForm form)
    {
        var request = new SlowRequest(Encoding.ASCII.GetBytes(form.Encoded()));
        await request.client.ConnectAsync(school.Address.Host, school.Address.Port);
        var cookies = string.Join("; ", browser.Cookies.All.Select(c => $"{c.Name}={c.Value}"));
        await request.Send(Encoding.ASCII.GetBytes(
            $"POST {form.Action.PathAndQuery} HTTP/1.1\r\nHost: {school.Address.Authority}\r\nAccept: text/html\r\nAccept-Language: pl\r\nConnection: close\r\n" +
            $"Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: navigate\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {request.body.Length}\r\nCookie: {cookies}\r\n\r\n"));
        await request.More(1);
        return request;
    }

    public async Task More(int bytes)
    {
        await Send(body.AsMemory(sent, bytes));
        sent += bytes;
    }

    /// <summary>Sends the rest and reads the whole answer.</summary>
    public async Task<string> Finish()
    {
        await More(body.Length - sent);
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public void Dispose() => client.Dispose();

    private async Task Send(ReadOnlyMemory<byte> bytes) => await client.GetStream().WriteAsync(bytes);
}
