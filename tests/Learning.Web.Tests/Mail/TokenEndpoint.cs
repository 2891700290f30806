using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Learning.Web.Tests.Mail;

/// <summary>Where tokens are asked for (RFC 6749), over real HTTP.</summary>
public sealed class TokenEndpoint : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<IResult> answers = [];

    private TokenEndpoint()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            Asked.Enqueue(form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal));
            return answers.TryDequeue(out var answer) ? answer : Results.Json(new { access_token = $"token-{Asked.Count}", token_type = "Bearer", expires_in = 3600 });
        });
    }

    public string Address => app.Urls.First() + "/token";

    /// <summary>The form of every request.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Asked { get; } = [];

    public static async Task<TokenEndpoint> Open()
    {
        var endpoint = new TokenEndpoint();
        await endpoint.app.StartAsync();
        return endpoint;
    }

    /// <summary>Instead of a token, once.</summary>
    public void Answer(IResult answer) => answers.Enqueue(answer);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
