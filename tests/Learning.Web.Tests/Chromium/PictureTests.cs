using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Chromium;

/// <summary>Takes the pictures of the README: tests/screenshots.</summary>
public sealed class PictureTests(LivedInSchool school) : IClassFixture<LivedInSchool>
{
    private const int LargestPicture = 60 * 1024;

    private static readonly int[] Qualities = [80, 70, 60, 50, 40, 30];

    [Fact(Explicit = true)]
    public async Task Pictures_of_a_lesson_the_desk_and_a_result()
    {
        await using var trainee = await school.Window(school.Graded.Trainee.Email);
        await using var trainer = await school.Window(school.Graded.Trainer.Email);

        await Open(trainee, $"/courses/{Edition.CourseId}/zasada-pareto");
        await trainee.Find("figure").First.EvaluateAsync("figure => scrollTo(0, figure.getBoundingClientRect().top + scrollY - 150)");
        await Take(trainee, "lesson");
        await Open(trainer, school.Desks.Begun);
        await Take(trainer, "desk");
        await Open(trainee, $"{school.Graded.HomeworkAddress}/submissions/1/result");
        await Take(trainee, "result");
    }

    /// <summary>Twice, so that the fonts are there from the first.</summary>
    private static async Task Open(Window window, string address)
    {
        await window.Page.GotoAsync(address, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        await window.Page.ReloadAsync();
    }

    private static async Task Take(Window window, string name)
    {
        var tools = await window.Context.NewCDPSessionAsync(window.Page);
        await tools.SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = 1280, ["height"] = 850, ["deviceScaleFactor"] = 0.75, ["mobile"] = false });
        foreach (var quality in Qualities)
        {
            var taken = await tools.SendAsync("Page.captureScreenshot", new() { ["format"] = "webp", ["quality"] = quality });
            var picture = taken!.Value.GetProperty("data").GetBytesFromBase64();
            if (picture.Length > LargestPicture) continue;
            await File.WriteAllBytesAsync(Path.Combine(RepositoryFolders.Root, "docs", $"{name}.webp"), picture);
            return;
        }

        Assert.Fail($"The picture of the {name} has more than {LargestPicture} bytes, however coarse.");
    }
}
