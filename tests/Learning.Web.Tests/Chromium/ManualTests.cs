using Learning.Courses;
using Learning.Web.Development;

namespace Learning.Web.Tests.Chromium;

/// <summary>The authors' manual on a telephone.</summary>
public sealed class ManualTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    [Theory]
    [InlineData("writing-a-lesson")]
    [InlineData("exercises-to-keep")]
    [InlineData("homework-and-rubrics")]
    public async Task Keys_in_its_tables_stay_in_one_piece_and_nothing_is_wider_than_the_window(string lesson)
    {
        await using var window = await school.Window("trener@example.test", new Sight(Width: 360));

        await window.Page.GotoAsync(CourseAddress.OfLesson(DemoSchool.ManualId, lesson));

        var keys = await window.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('article td:first-child > code:only-child')].filter(key => /^[a-zA-Z]+$/.test(key.textContent)).map(key => `${key.textContent} ${key.getClientRects().length}`)");
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(key => key.EndsWith(" 1", StringComparison.Ordinal));
        (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(360);
    }
}
