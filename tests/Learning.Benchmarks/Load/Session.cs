using System.Net;
using System.Text.RegularExpressions;

namespace Learning.Benchmarks.Load;

/// <summary>Somebody signed in through the program's own pages.</summary>
/// <param name="Cookies">As a request carries them.</param>
/// <param name="Token">What proves that a form is this session's.</param>
internal sealed partial record Session(string Cookies, string Token)
{
    public static async Task<Session> Open(int port, string email, string pageWithForm)
    {
        var site = new Uri($"http://127.0.0.1:{port}");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = site };
        return (await Open(browser, email, pageWithForm)) with { Cookies = handler.CookieContainer.GetCookieHeader(site) };
    }

    /// <summary>Signs in with a browser that keeps its own cookies.</summary>
    public static async Task<Session> Open(HttpClient browser, string email, string pageWithForm)
    {
        var fields = new Dictionary<string, string> { ["Email"] = email, ["Password"] = SeededSchool.Password, ["__RequestVerificationToken"] = await TokenIn(browser, "/sign-in") };
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}.");
        var token = await TokenIn(browser, pageWithForm);
        return new Session("", token);
    }

    private static async Task<string> TokenIn(HttpClient browser, string page)
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative));
        return HiddenToken().Match(html) is { Success: true } match ? match.Groups[1].Value : throw new InvalidOperationException($"{page} has no form.");
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex HiddenToken();
}
