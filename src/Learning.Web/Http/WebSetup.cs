using System.Text.Encodings.Web;
using System.Text.Unicode;
using Learning.Mail;
using Learning.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Learning.Web.Http;

/// <summary>The services behind pages, and the limits that every request meets.</summary>
public static class WebSetup
{
    /// <summary>An essay of the longest length in four-byte letters, percent-encoded, with room for its form.</summary>
    public const long LargestBody = 2 * 1024 * 1024;

    /// <summary>Values of the largest form that any page takes.</summary>
    public const int LargestForm = 4_096;

    public static void AddWeb(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        // Safe against BREACH: the only secrets in a page are antiforgery tokens, and they are sealed anew each time.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "application/json"];
        });
        services.AddSingleton<PageWords>();
        services.AddSingleton<HomeworkTitles>();
        services.AddScoped<RefusalFilter>();
        services.AddRazorPages().AddMvcOptions(options =>
        {
            options.Filters.AddService<RefusalFilter>();
            options.Filters.Add<ExpiredFormFilter>();
            // How much a form may hold is said by its own limits, with words; this one would fail.
            options.MaxModelBindingCollectionSize = LargestForm;
        }).AddShapeWords();
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        services.AddOptions<AntiforgeryOptions>().Configure<School>((options, school) => options.Cookie.BindToHost("antiforgery", school));
        services.AddOptions<CookieTempDataProviderOptions>().Configure<School>((options, school) => options.Cookie.BindToHost("flash", school));
        // Polish letters as they are, not as entities.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form =>
        {
            form.ValueLengthLimit = (int)LargestBody;
            form.ValueCountLimit = 512;
        });
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
    }

    /// <summary>The school as configured. Only Development may leave the public address out: links then lead where the server listens.</summary>
    public static void AddSchool(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var school = configuration.GetSection("Learning:School").Get<School>() ?? new School();
        var address = configuration["Learning:PublicAddress"];
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "https" or "http", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }) school.PublicAddress = uri;
        else if (!string.IsNullOrEmpty(address) || !environment.IsDevelopment())
            throw new CannotStart($"Learning:PublicAddress must be the address people use, without a path, for example https://learning.example.com; it is '{address}'.");
        if (!string.IsNullOrEmpty(school.Contact) && EmailAddress.Parse(school.Contact)?.Address != school.Contact)
            throw new CannotStart($"Learning:School:Contact must be an e-mail address, for example office@example.com; it is '{school.Contact}'.");
        services.AddSingleton(school);
    }

    public static Uri? ListeningAddress(this IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(a => new Uri(a.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)))
            .FirstOrDefault();
}
