using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Learning.Mail;

/// <summary>Access tokens for the mail server (RFC 6749, 4.4 and 6), each kept until a minute before it expires.</summary>
public sealed class AccessTokens(OAuth2Options options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    // A redirect would carry the secret to another address.
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { MaxResponseContentBufferSize = 64 * 1024 };

    private AccessToken? kept;

    /// <exception cref="HttpRequestException">No token was given. Says what was answered, never a secret.</exception>
    public async Task<string> Current(CancellationToken cancellation)
    {
        if (kept is not { } token || clock.GetUtcNow() >= token.Until) kept = token = await Ask(cancellation);
        return token.Value;
    }

    /// <summary>The mail server did not take it: the next one is asked for anew.</summary>
    public void Forget() => kept = null;

    public void Dispose() => http.Dispose();

    private async Task<AccessToken> Ask(CancellationToken cancellation)
    {
        var asked = clock.GetUtcNow();
        using var form = new FormUrlEncodedContent(Form());
        using var response = await http.PostAsync(new Uri(options.TokenEndpoint!), form, cancellation);
        var answer = await Read(response, cancellation);
        return response.IsSuccessStatusCode && answer is { Token: { Length: > 0 } token }
            ? new AccessToken(token, asked.AddSeconds(answer.Lifetime) - Early)
            : throw new HttpRequestException($"No token for the mail server: {(int)response.StatusCode} {answer?.Error} {answer?.Description}".TrimEnd(), null, response.StatusCode);
    }

    private Dictionary<string, string> Form()
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = options.RefreshToken is null ? "client_credentials" : "refresh_token",
            ["client_id"] = options.ClientId!,
            ["client_secret"] = options.ClientSecret!,
        };
        if (options.Scope is { } scope) form["scope"] = scope;
        if (options.RefreshToken is { } refresh) form["refresh_token"] = refresh;
        return form;
    }

    private static async Task<Answer?> Read(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<Answer>(cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record AccessToken(string Value, DateTimeOffset Until);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? Token,
        [property: JsonPropertyName("expires_in")] int Lifetime,
        [property: JsonPropertyName("error")] string? Error,
        [property: JsonPropertyName("error_description")] string? Description);
}
