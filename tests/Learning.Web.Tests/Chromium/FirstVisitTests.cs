using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Learning.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Learning.Web.Tests.Chromium;

/// <summary>What a lesson costs a reader who comes for the first time, and for the second. The files are compressed as the build compresses them, with gzip; a published program has Brotli, which is smaller.</summary>
public sealed class FirstVisitTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private const int MostRequests = 8;
    private const int MostBytes = 80 * 1024;

    private const string CountShifts =
        """
        window.shifts = [];
        new PerformanceObserver((list) => { for (const shift of list.getEntries()) window.shifts.push(`${shift.value} ${shift.sources.map((source) => source.node?.nodeName)}`); }).observe({ type: "layout-shift", buffered: true });
        """;

    [Theory]
    [InlineData("czym-jest-standard")]
    [InlineData("klient-wewnetrzny-i-zewnetrzny")]
    [InlineData("zasada-pareto")]
    public async Task A_lesson_is_light_the_first_time_and_the_second_time_only_the_page_is_fetched(string lesson)
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email);
        var address = $"/courses/{Edition.CourseId}/{lesson}";

        var first = await Fetched(window, address);
        var second = await Fetched(window, address);

        first.Count.ShouldBeLessThanOrEqualTo(MostRequests, Told(first));
        first.Sum(f => f.Bytes).ShouldBeLessThanOrEqualTo(MostBytes, Told(first));
        second.ShouldHaveSingleItem().Address.ShouldEndWith(lesson, Case.Sensitive, Told(second));
    }

    [Fact]
    public async Task Nothing_on_the_page_moves_when_the_fonts_come_late()
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email);
        var painted = new TaskCompletionSource();
        await window.Page.RouteAsync("**/fonts/*", async route =>
        {
            await painted.Task;
            await route.ContinueAsync();
        });
        await window.Page.AddInitScriptAsync(CountShifts);

        await window.Page.GotoAsync($"/courses/{Edition.CourseId}/zasada-pareto", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await window.Page.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length === 1");
        painted.SetResult();
        await window.Page.WaitForFunctionAsync("() => document.fonts.status === 'loaded' && [...document.fonts].some((font) => font.family.includes('Literata') && font.status === 'loaded')");
        await window.Page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

        (await window.Page.EvaluateAsync<string[]>("() => shifts")).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<(string Address, long Bytes)>> Fetched(Window window, string address)
    {
        var network = await window.Context.NewCDPSessionAsync(window.Page);
        var addresses = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var fetched = new ConcurrentQueue<(string Address, long Bytes)>();
        network.Event("Network.requestWillBeSent").OnEvent += (_, sent) => addresses[Id(sent)] = sent!.Value.GetProperty("request").GetProperty("url").GetString()!;
        network.Event("Network.loadingFinished").OnEvent += (_, done) => fetched.Enqueue((addresses[Id(done)], (long)done!.Value.GetProperty("encodedDataLength").GetDouble()));
        await network.SendAsync("Network.enable");
        await window.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await network.DetachAsync();
        return [.. fetched.Where(f => f.Bytes > 0)];
    }

    private static string Id(JsonElement? message) => message!.Value.GetProperty("requestId").GetString()!;

    private static string Told(IEnumerable<(string Address, long Bytes)> fetched) => string.Join("\n", fetched.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Bytes,7} {f.Address}")));
}
