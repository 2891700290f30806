using System.Net;

namespace Learning.Web.Tests.Hosting;

/// <summary>What a person with JavaScript switched off can do: open addresses, fill in the forms they are shown, follow where they are sent. Keeps its own cookies.</summary>
public sealed class Browser : IDisposable
{
    private const int MostRedirects = 5;

    private readonly Func<Uri> home;
    private readonly HttpClient client;

    /// <param name="home">Where the school is: after a restart on another port.</param>
    /// <param name="now">When cookies are over.</param>
    public Browser(Func<Uri> home, Func<DateTimeOffset> now, string language)
    {
        this.home = home;
        Cookies = new CookieJar(now, new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
        });
        client = new HttpClient(Cookies);
        client.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public CookieJar Cookies { get; }

    /// <summary>With every request from now on.</summary>
    public void Says(string header, string value) => client.DefaultRequestHeaders.Add(header, value);

    /// <summary>Opens an address as if it were typed; an address of a letter may be given whole.</summary>
    public Task<Page> Get(string address) => Go(HttpMethod.Get, new Uri(home(), address), null, "none");

    /// <summary>Opens it and insists that it is there.</summary>
    public async Task<Page> Read(string address)
    {
        var page = await Get(address);
        page.Status.ShouldBe(HttpStatusCode.OK, $"{address}: {page.Text}");
        return page;
    }

    /// <summary>Fills in a form that the page shows and presses a button, the first unless another is named by its words, its name or a selector.</summary>
    public Task<Page> Submit(Page page, string form, IEnumerable<(string Name, string? Value)> fields, string? button = null, string site = "same-origin")
    {
        var filled = FilledForm.Of(page, form, fields, button);
        return Go(filled.Method, filled.Action, filled.Content(), site);
    }

    /// <summary>Sends exactly these bytes as a form, whatever the page would have sent.</summary>
    public Task<Page> Post(string address, HttpContent content, string site = "same-origin") => Go(HttpMethod.Post, new Uri(home(), address), content, site);

    /// <summary>As a script of our pages sends a form: no redirect is followed.</summary>
    public async Task<HttpResponseMessage> Fetch(Page page, string form, IEnumerable<(string Name, string? Value)> fields, string? button = null)
    {
        var filled = FilledForm.Of(page, form, fields, button);
        using var request = new HttpRequestMessage(filled.Method, filled.Action) { Content = filled.Content() };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Sec-Fetch-Mode", "same-origin");
        return await client.SendAsync(request);
    }

    public async Task<Page> SignIn(string email, string password)
    {
        var page = await Submit(await Read("/sign-in"), "form.stack", [("Email", email), ("Password", password)]);
        page.Url.AbsolutePath.ShouldNotBe("/sign-in", page.Text);
        return page;
    }

    /// <summary>One request as it is, redirects not followed.</summary>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request) => await client.SendAsync(request);

    public void Dispose() => client.Dispose();

    private async Task<Page> Go(HttpMethod method, Uri address, HttpContent? content, string site)
    {
        var passed = new List<HttpStatusCode>();
        while (true)
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            // Read before it is sent: a server that refuses the length closes the connection at once.
            request.Headers.ExpectContinue = content?.Headers.ContentLength > 1_000_000;
            request.Headers.Add("Accept", "text/html,application/xhtml+xml");
            request.Headers.Add("Sec-Fetch-Site", site);
            request.Headers.Add("Sec-Fetch-Mode", "navigate");
            request.Headers.Add("Sec-Fetch-Dest", "document");
            var response = await client.SendAsync(request);
            if (response.Headers.Location is not { } next || (int)response.StatusCode is < 300 or > 399) return await Page.Of(response, address, passed);
            passed.Add(response.StatusCode);
            passed.Count.ShouldBeLessThan(MostRedirects, $"{address} sends the reader in circles");
            response.Dispose();
            // A redirect without a fragment keeps the one that was asked for: https://fetch.spec.whatwg.org/#http-redirect-fetch
            var target = new Uri(address, next);
            (method, content, address) = (HttpMethod.Get, null, target.Fragment.Length > 0 ? target : new Uri(target.AbsoluteUri + address.Fragment));
        }
    }
}
