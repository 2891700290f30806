using Microsoft.AspNetCore.Components;

namespace Learning.Web.Http;

/// <summary>The fingerprinted address of a static file, as <c>MapStaticAssets</c> serves it with a year of caching.</summary>
public static class Assets
{
    /// <summary>Fonts carry their version in their name, because a stylesheet cannot ask for a fingerprint: they are cached for good.</summary>
    public static void UseFontCaching(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal))
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        return next(context);
    });

    public static string Asset(this HttpContext context, string path) =>
        "/" + (context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path);
}
