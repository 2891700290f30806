using Learning.Mail;

namespace Learning.Web.Http;

/// <summary>Over HTTPS every cookie is bound to this host and to HTTPS (RFC 6265bis, 4.1.3.2).</summary>
public static class HostCookie
{
    public static void BindToHost(this CookieBuilder cookie, string name, School school)
    {
        cookie.Name = Name(name, school.IsSecure);
        cookie.SecurePolicy = school.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Path = "/";
    }

    public static string? Read(HttpRequest request, string name) => request.Cookies[Name(name, request.IsHttps)];

    public static void Write(HttpContext context, string name, string value, TimeSpan lifetime) =>
        context.Response.Cookies.Append(Name(name, context.Request.IsHttps), value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = lifetime,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

    public static void Forget(HttpContext context, string name) =>
        context.Response.Cookies.Delete(Name(name, context.Request.IsHttps), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });

    private static string Name(string name, bool isSecure) => isSecure ? $"__Host-{name}" : name;
}
