using Learning.Web.Tests.Chromium;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChromiumBrowser))]

namespace Learning.Web.Tests.Chromium;

/// <summary>One Chromium for all tests, started by the first that needs it; each test has windows of its own.</summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    public const string PlainHost = "school.test";

    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check",
        "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows", "--force-color-profile=srgb", "--font-render-hinting=none",
        // An address that is neither this machine nor https, which a browser does not trust with keys.
        $"--host-resolver-rules=MAP {PlainHost} 127.0.0.1",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started = new(Start);

    public async Task<IBrowser> Get() => (await started.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated) return;
        var (driver, browser) = await started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> Start()
    {
        Assertions.SetDefaultExpectTimeout(Window.Patience);
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments }));
    }
}
