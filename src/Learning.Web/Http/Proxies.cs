using System.Net;
using Learning.Mail;
using Microsoft.AspNetCore.HttpOverrides;

namespace Learning.Web.Http;

/// <summary>Proxies whose word on the reader's address and scheme is believed: this machine, or those named in <c>Learning:Proxies</c>.</summary>
public static class Proxies
{
    public const string Key = "Learning:Proxies";

    /// <exception cref="CannotStart">An address that is none.</exception>
    public static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var named = (configuration[Key] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Address).ToList();
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in named) options.KnownProxies.Add(proxy);
            // As far as the proxies are known, one behind the other.
            if (named.Count > 0) options.ForwardLimit = null;
        });
    }

    /// <summary>
    /// Where people reach the school over HTTPS, a proxy on this machine need not say so. From elsewhere a request without word of it is answered with what is missing,
    /// here and in the log: its cookies could not be kept, and whoever guesses passwords could not be told from the proxy.
    /// </summary>
    public static void UseProxies(this WebApplication app)
    {
        const string words = $"People reach this program over HTTPS (Learning:PublicAddress), but this request came without word of it. The proxy must send X-Forwarded-Proto and X-Forwarded-For; unless it is on the same machine, {Key} must name its address.";
        var isSecure = app.Services.GetRequiredService<School>().IsSecure;
        if (isSecure) app.Use(static (context, next) =>
        {
            if (context.Connection.RemoteIpAddress is not { } peer || IPAddress.IsLoopback(peer)) context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
        app.UseForwardedHeaders();
        if (isSecure) app.Use((context, next) =>
        {
            if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)) return next(context);
            app.Logger.LogWarning("{Words} It came from {Address}.", words, context.Connection.RemoteIpAddress);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsync(words);
        });
    }

    private static IPAddress Address(string text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new CannotStart($"{Key} must be IP addresses separated by commas; '{text}' is none.");
}
