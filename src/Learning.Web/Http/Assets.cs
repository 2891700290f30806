using Microsoft.AspNetCore.Components;

namespace Learning.Web.Http;

/// <summary>The fingerprinted address of a static file, as <c>MapStaticAssets</c> serves it with a year of caching.</summary>
public static class Assets
{
    public static string Asset(this HttpContext context, string path) =>
        "/" + (context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path);
}
