using Learning.Web.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>On paper, in stillness, and before any script.</summary>
public sealed class AppearanceTests(LivedInSchool school) : IClassFixture<LivedInSchool>
{
    private const string Lesson = $"/courses/{Edition.CourseId}/zasada-pareto";

    private const string Restless =
        """
        () => [...document.querySelectorAll("*")].flatMap((element) => {
          const style = getComputedStyle(element);
          const moves = style.animationName !== "none" || style.scrollBehavior === "smooth" || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0.001);
          return moves ? [element.localName] : [];
        })
        """;

    [Theory]
    [InlineData("lesson")]
    [InlineData("receipt")]
    [InlineData("result")]
    public async Task A_printed_page_holds_what_is_read_and_nothing_to_press(string page)
    {
        await using var window = await school.Window(school.Graded.Trainee.Email);
        await window.Page.GotoAsync(page switch
        {
            "lesson" => Lesson,
            "receipt" => $"{school.Graded.HomeworkAddress}/submissions/1",
            _ => $"{school.Graded.HomeworkAddress}/submissions/1/result",
        });
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        foreach (var frame in await window.Find("header.site-header, footer.site-footer, nav, .skip-link, main button").AllAsync()) await Expect(frame).ToBeHiddenAsync();
        await Expect(window.Find("h1")).ToBeVisibleAsync();
        await Expect(window.Find("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        (await window.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })).Length.ShouldBeGreaterThan(10_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_moves_for_a_reader_who_asked_for_stillness(bool asked)
    {
        await using var window = await school.Window(school.Graded.Trainee.Email, new Sight(Motion: !asked));
        await window.Page.GotoAsync(Lesson);

        (await window.Page.EvaluateAsync<string[]>(Restless)).Length.ShouldBe(asked ? 0 : await window.Find("a, button, .choice").CountAsync());
    }

    [Fact]
    public async Task A_lesson_is_read_before_any_script()
    {
        await using var with = await school.Window(school.Graded.Trainee.Email);
        await using var without = await school.Window(school.Graded.Trainee.Email, new Sight(Scripts: false));
        await with.Page.GotoAsync(Lesson);
        await without.Page.GotoAsync(Lesson);

        var text = await without.Find("main").InnerTextAsync();
        text.Length.ShouldBeGreaterThan(3_000);
        text.ShouldBe(await with.Find("main").InnerTextAsync());
        await Expect(without.Find("figure svg").First).ToBeVisibleAsync();
    }
}
