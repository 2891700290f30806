using System.Globalization;

namespace Learning.Web.Http;

/// <summary><c>/now</c>: the server's instant, in milliseconds since 1970, for countdowns on pages that stay open.</summary>
public static class Clock
{
    public static void MapClock(this WebApplication app) => app.MapGet("/now", (HttpContext context, TimeProvider clock) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        return clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
    }).AllowAnonymous();
}
