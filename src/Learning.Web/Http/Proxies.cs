using System.Net;
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
        });
    }

    private static IPAddress Address(string text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new CannotStart($"{Key} must be IP addresses separated by commas; '{text}' is none.");
}
