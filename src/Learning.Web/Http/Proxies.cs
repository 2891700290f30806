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

    /// <summary>A proxy that does not say that its readers come over HTTPS gets that said, on the page and in the log: no cookie could be kept, and no form sent.</summary>
    public static void UseProxies(this WebApplication app)
    {
        const string words = $"People reach this program over HTTPS (Learning:PublicAddress), but this request came without word of it. The proxy must send X-Forwarded-Proto and X-Forwarded-For; unless it is on the same machine, {Key} must name its address.";
        app.UseForwardedHeaders();
        if (!app.Services.GetRequiredService<School>().IsSecure) return;
        app.Use((context, next) =>
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
