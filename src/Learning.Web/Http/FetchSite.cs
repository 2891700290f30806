using Microsoft.AspNetCore.Diagnostics;

namespace Learning.Web.Http;

/// <summary>
/// Unsafe requests that a browser says come from another site are refused before anything reads them (Fetch Metadata,
/// https://www.w3.org/TR/fetch-metadata/). Antiforgery tokens stand behind this for browsers that say nothing.
/// </summary>
public static class FetchSite
{
    public static void UseFetchSite(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (IsSafe(context.Request) || IsOwn(context.Request) || IsRefusedAlready(context)) return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });

    /// <summary>What goes through here a second time is the page that says so.</summary>
    private static bool IsRefusedAlready(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    private static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
}
