using System.Diagnostics;
using Microsoft.Playwright;

namespace Learning.Web.Tests.Chromium;

/// <summary>A Chromium with a profile of its own that is killed, as when a battery runs out, and started again over the same profile.</summary>
public sealed class KillableChromium : IAsyncDisposable
{
    private const string Listening = "DevTools listening on ";

    private readonly string profile = Directory.CreateTempSubdirectory("learning-chromium-").FullName;
    private Process? process;
    private IPlaywright? driver;

    /// <summary>Its first window.</summary>
    public async Task<IPage> Start()
    {
        Assertions.SetDefaultExpectTimeout(Window.Patience);
        process = Process.Start(new ProcessStartInfo("/usr/bin/chromium", [.. ChromiumBrowser.Arguments, "--headless=new", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var address = await Address(process.StandardError);
        // Read to the end, or it stops when the pipe is full.
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        driver ??= await Playwright.CreateAsync();
        var browser = await driver.Chromium.ConnectOverCDPAsync(address);
        var page = await browser.Contexts[0].NewPageAsync();
        page.SetDefaultTimeout(Window.Patience);
        return page;
    }

    public async Task Kill()
    {
        if (process is null) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        driver?.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    private static async Task<string> Address(StreamReader errors)
    {
        while (await errors.ReadLineAsync() is { } line)
            if (line.StartsWith(Listening, StringComparison.Ordinal))
                return line[Listening.Length..];
        throw new InvalidOperationException("Chromium did not say where it listens.");
    }
}
