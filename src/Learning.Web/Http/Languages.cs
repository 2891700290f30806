using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Learning.Web.Http;

/// <summary>Polish first, English complete: as this browser chose, as the person chose, as the browser asks, Polish.</summary>
public static class Languages
{
    public const string Claim = "language";

    public static readonly IReadOnlyList<string> All = ["pl", "en"];

    public static void UseLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(options =>
    {
        var cultures = All.Select(CultureInfo.GetCultureInfo).ToList();
        options.DefaultRequestCulture = new RequestCulture("pl");
        options.SupportedCultures = options.SupportedUICultures = cultures;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(OfCookie),
            new CustomRequestCultureProvider(OfPerson),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    });

    public static void Remember(HttpContext context, string language) => HostCookie.Write(context, Claim, language, TimeSpan.FromDays(365));

    /// <summary>Whoever signs in next on this device reads in the language of their own.</summary>
    public static void Forget(HttpContext context) => HostCookie.Forget(context, Claim);

    private static Task<ProviderCultureResult?> OfPerson(HttpContext context) => Chosen(context.User.FindFirst(Claim)?.Value);

    private static Task<ProviderCultureResult?> OfCookie(HttpContext context) => Chosen(HostCookie.Read(context.Request, Claim));

    private static Task<ProviderCultureResult?> Chosen(string? language) =>
        Task.FromResult(language is not null && All.Contains(language) ? new ProviderCultureResult(language) : null);
}
