using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Learning.Web.Development;
using Learning.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Learning.Web.Tests.Chromium;

/// <summary>What a lesson costs a reader, and the desk a trainer, who comes for the first time, and for the second. The files are compressed as the build compresses them, with gzip; a published program has Brotli, which is smaller.</summary>
public sealed class FirstVisitTests(FirstVisitTests.PackedSchool school) : IClassFixture<FirstVisitTests.PackedSchool>
{
    private const int MostRequests = 8;
    private const int MostBytes = 80 * 1024;
    private const int MostBytesOfText = 60 * 1024;
    private const int MostBytesOfDesk = 120 * 1024;

    private const string CountShifts =
        """
        window.shifts = [];
        new PerformanceObserver((list) => { for (const shift of list.getEntries()) window.shifts.push(`${shift.value} ${shift.sources.map((source) => source.node?.nodeName)}`); }).observe({ type: "layout-shift", buffered: true });
        """;

    private const string Settled = "() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))";

    /// <summary>A program that is not published serves its files as they lie in the source unless it is told to keep to what the build made of them.</summary>
    public sealed class PackedSchool(ChromiumBrowser chromium) : ChromiumSchool(chromium)
    {
        protected override IEnumerable<string> Settings => ["--ReloadStaticAssetsAtRuntime=false"];
    }

    /// <summary>Every lesson of both courses in both languages.</summary>
    public static TheoryData<string, string, string> Lessons =>
        [.. from course in (string[])[Edition.CourseId, DemoSchool.ManualId]
            from folder in Directory.EnumerateDirectories(Path.Combine(RepositoryFolders.Content, course), "0*")
            from language in (string[])["pl", "en"]
            select (course, Path.GetFileName(folder)[3..], language)];

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task A_lesson_is_light_the_first_time_and_the_second_time_only_the_page_is_fetched(string course, string lesson, string language)
    {
        var reader = course == DemoSchool.ManualId ? "trener@example.test" : (await school.Open()).Trainee.Email;
        await using var window = await school.Window(reader, new Sight(Language: language));
        var address = $"/courses/{course}/{lesson}";
        await window.Page.AddInitScriptAsync(CountShifts);

        var first = await Fetched(window, address);
        await window.Page.EvaluateAsync(Settled);
        var shifts = await window.Page.EvaluateAsync<string[]>("() => shifts");
        var second = await Fetched(window, address);

        first.Count.ShouldBeLessThanOrEqualTo(MostRequests, Told(first));
        var beside = first.Where(f => !f.Address.Contains("/files/", StringComparison.Ordinal)).ToList();
        beside.Sum(f => f.Bytes).ShouldBeLessThanOrEqualTo(MostBytes, Told(first));
        beside.Where(f => !f.Address.Contains("/fonts/", StringComparison.Ordinal)).Sum(f => f.Bytes).ShouldBeLessThanOrEqualTo(MostBytesOfText, Told(first));
        second.ShouldHaveSingleItem().Address.ShouldEndWith(lesson, Case.Sensitive, Told(second));
        shifts.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_desk_is_light_the_first_time_with_the_essays_before_and_after()
    {
        var edition = await school.Open(trainees: 3);
        var desks = new List<string>();
        for (var i = 0; i < 3; i++) desks.Add(await edition.SomebodyHandsIn(PolishEssay.Text, i));
        await using var window = await school.Window(edition.Trainer.Email);

        var first = await Fetched(window, desks[1]);
        var second = await Fetched(window, desks[1]);

        first.Select(f => new Uri(f.Address).AbsolutePath).ShouldContain(desks[0], Told(first));
        first.Sum(f => f.Bytes).ShouldBeLessThanOrEqualTo(MostBytesOfDesk, Told(first));
        second.ShouldAllBe(f => f.Address.Contains("/grading/", StringComparison.Ordinal), Told(second));
    }

    [Theory]
    [InlineData("zasada-pareto", 1280)]
    [InlineData("zasada-pareto", 360)]
    [InlineData("trudna-rozmowa", 1280)]
    [InlineData("trudna-rozmowa", 360)]
    public async Task Nothing_on_the_page_moves_when_the_fonts_come_late(string lesson, int width)
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email, new Sight(Width: width));
        var painted = new TaskCompletionSource();
        var came = new ConcurrentQueue<string>();
        await window.Page.RouteAsync("**/fonts/*", async route =>
        {
            await painted.Task;
            await route.ContinueAsync();
        });
        window.Page.RequestFinished += (_, request) => came.Enqueue(request.Url);
        await window.Page.AddInitScriptAsync(CountShifts);

        await window.Page.GotoAsync($"/courses/{Edition.CourseId}/{lesson}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await window.Page.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length === 1");
        painted.SetResult();
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await window.Page.EvaluateAsync(Settled);

        came.ShouldContain(address => address.Contains("literata-roman", StringComparison.Ordinal));
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
