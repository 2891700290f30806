using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Learning.Web.Tests.Chromium;

/// <summary>How a window looks and what it can do.</summary>
public sealed record Sight(string Language = "pl", int Width = 1280, ColorScheme Theme = ColorScheme.Light, bool Scripts = true, bool Motion = false, bool Touch = false);

/// <summary>A window of a browser in which nobody has been before. It remembers what a page complained of.</summary>
public sealed class Window(IBrowserContext context, IPage page) : IAsyncDisposable
{
    /// <summary>Milliseconds after which a condition will not come true any more.</summary>
    public const float Patience = 60_000;

    private readonly ConcurrentQueue<string> complaints = [];
    private IResponse? last;

    public IPage Page { get; } = page;

    public IBrowserContext Context { get; } = context;

    /// <summary>Errors and warnings of the console, among them everything the content security policy stopped, and files that were not there.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public static async Task<Window> Open(IBrowser browser, Uri address, Sight sight)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = sight.Width, Height = 850 },
            Locale = sight.Language == "pl" ? "pl-PL" : "en-GB",
            TimezoneId = "Europe/Warsaw",
            ColorScheme = sight.Theme,
            ReducedMotion = sight.Motion ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
            JavaScriptEnabled = sight.Scripts,
            HasTouch = sight.Touch,
        });
        context.SetDefaultTimeout(Patience);
        var window = new Window(context, await context.NewPageAsync());
        window.Listen();
        return window;
    }

    /// <summary>Takes over the cookies of somebody who has signed in.</summary>
    public Task Become(Hosting.Browser person, Uri address) =>
        Context.AddCookiesAsync(person.Cookies.All.Select(c => new Cookie { Name = c.Name.ToString(), Value = c.Value.ToString(), Url = address.ToString() }));

    public async Task<Window> NewTab()
    {
        var tab = new Window(Context, await Context.NewPageAsync());
        tab.Listen();
        return tab;
    }

    public ILocator Find(string selector) => Page.Locator(selector);

    /// <summary>The button with these words.</summary>
    public ILocator Button(string words) => Page.Locator("button").Filter(new() { HasText = words });

    public async Task SignIn(string email, string password)
    {
        await Page.GotoAsync("/sign-in");
        await Find("#Email").FillAsync(email);
        await Find("#Password").FillAsync(password);
        await Find("main form button").ClickAsync();
        await Assertions.Expect(Find("form[action='/sign-out']")).ToHaveCountAsync(1);
    }

    /// <summary>The page as the server sent it, whether the browser or a script asked for it.</summary>
    public Task<string> Source() => last!.TextAsync();

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            // The status of an answer is judged below; the console only repeats it.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) complaints.Enqueue($"{Page.Url} {message.Type}: {message.Text}");
        };
        Page.PageError += (_, error) => complaints.Enqueue($"{Page.Url} error: {error}");
        Page.Response += (_, response) =>
        {
            if (response.Status is < 300 or >= 400 && response.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true) last = response;
            if (response.Status >= 400 && response.Request.ResourceType is not ("document" or "fetch")) complaints.Enqueue($"{Page.Url} {response.Status}: {response.Url}");
        };
    }
}
