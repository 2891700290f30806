using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Learning.Web.Tests.Chromium.Tours;

/// <summary>A school of which every page was visited once in each language: what the visits found is judged by the tests.</summary>
public sealed class VisitedSchool(ChromiumBrowser chromium) : LivedInSchool(chromium)
{
    private readonly ConcurrentQueue<Visit> visits = [];
    private readonly ConcurrentQueue<string> complaints = [];
    private Errands errands = null!;

    public IReadOnlyList<Visit> Visits { get; private set; } = [];

    /// <summary>What the console said, and stops that could not be reached.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        errands = await Errands.RunIn(this);
        await Task.WhenAll(Travel("pl"), Travel("en"));
        Visits = [.. visits.OrderBy(v => v.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Every page of the program that can be opened, as the log names it.</summary>
    public async Task<IReadOnlyList<string>> Pages()
    {
        var (actions, loader) = (Services.GetRequiredService<IActionDescriptorCollectionProvider>(), Services.GetRequiredService<PageLoader>());
        var pages = await Task.WhenAll(actions.ActionDescriptors.Items.OfType<PageActionDescriptor>().Select(page => loader.LoadAsync(page, EndpointMetadataCollection.Empty)));
        return [.. pages.Where(page => page.HandlerMethods.Any(handler => handler.HttpMethod == "Get")).Select(page => page.ViewEnginePath).Distinct(StringComparer.Ordinal)];
    }

    private async Task Travel(string language)
    {
        foreach (var guest in new Tour(this, errands).Guests)
        {
            await using var window = await Window(guest.Email, new Sight(language));
            foreach (var stop in guest.Stops) await Visit(window, stop, language);
            foreach (var complaint in window.Complaints) complaints.Enqueue($"{guest.Name}: {complaint}");
        }
    }

    private async Task Visit(Window window, Stop stop, string language)
    {
        try
        {
            visits.Enqueue(await window.Inspect(stop, language));
        }
        catch (Exception reason) when (reason is PlaywrightException or TimeoutException)
        {
            complaints.Enqueue($"{stop.Name} ({language}) was not reached: {reason.Message.Split('\n')[0]}");
        }
    }
}
