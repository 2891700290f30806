using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace Learning.Web.Tests.Hosting;

/// <summary>Keeps cookies as RFC 6265 says, by the clock of the school.</summary>
public sealed class CookieJar(Func<DateTimeOffset> now, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentDictionary<string, SetCookieHeaderValue> cookies = new(StringComparer.Ordinal);

    public SetCookieHeaderValue? this[string name] => cookies.GetValueOrDefault(name);

    public IEnumerable<SetCookieHeaderValue> All => cookies.Values;

    public void Forget(string name) => cookies.TryRemove(name, out _);

    public void Put(SetCookieHeaderValue cookie) => cookies[cookie.Name.ToString()] = cookie;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = cookies.Values.Where(c => IsFor(c, request.RequestUri!)).Select(c => $"{c.Name}={c.Value}").ToList();
        if (sent.Count > 0) request.Headers.Add("Cookie", string.Join("; ", sent));
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. set]))
                Keep(cookie);
        return response;
    }

    private void Keep(SetCookieHeaderValue cookie)
    {
        if (IsOver(cookie)) Forget(cookie.Name.ToString());
        else Put(cookie);
    }

    private bool IsFor(SetCookieHeaderValue cookie, Uri address) =>
        !IsOver(cookie) && (!cookie.Secure || address.Scheme == Uri.UriSchemeHttps) && address.AbsolutePath.StartsWith(cookie.Path.HasValue ? cookie.Path.Value : "/", StringComparison.Ordinal);

    private bool IsOver(SetCookieHeaderValue cookie) =>
        cookie.MaxAge <= TimeSpan.Zero || cookie.Expires <= now();
}
