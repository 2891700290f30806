using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Chromium;

/// <summary>Takes the pictures of the README: tests/screenshots.</summary>
public sealed class PictureTests(LivedInSchool school) : IClassFixture<LivedInSchool>
{
    private const int LargestPicture = 80 * 1024;

    [Fact(Explicit = true)]
    public async Task Pictures_of_a_lesson_the_desk_and_a_result()
    {
        await using var trainee = await school.Window(school.Graded.Trainee.Email);
        await using var trainer = await school.Window(school.Graded.Trainer.Email);

        await trainee.Page.GotoAsync($"/courses/{Edition.CourseId}/zasada-pareto");
        await trainee.Find("figure").First.EvaluateAsync("figure => scrollTo(0, figure.getBoundingClientRect().top + scrollY - 150)");
        await Take(trainee, "lesson");
        await trainer.Page.GotoAsync(school.Desks.Begun);
        await Take(trainer, "desk");
        await trainee.Page.GotoAsync($"{school.Graded.HomeworkAddress}/submissions/1/result");
        await Take(trainee, "result");
    }

    private static async Task Take(Window window, string name)
    {
        await window.Page.EvaluateAsync("() => document.fonts.ready");
        var tools = await window.Context.NewCDPSessionAsync(window.Page);
        var taken = await tools.SendAsync("Page.captureScreenshot", new() { ["format"] = "webp", ["quality"] = 72 });
        var picture = taken!.Value.GetProperty("data").GetBytesFromBase64();
        picture.Length.ShouldBeLessThan(LargestPicture, name);
        await File.WriteAllBytesAsync(Path.Combine(RepositoryFolders.Root, "docs", $"{name}.webp"), picture);
    }
}
