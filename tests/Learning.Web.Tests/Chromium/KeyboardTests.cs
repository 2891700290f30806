using Learning.Web.Development;
using Learning.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>Everything that must be done can be done by keyboard alone.</summary>
public sealed class KeyboardTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private const string Lesson = $"/courses/{Edition.CourseId}/czym-jest-standard";

    [Fact]
    public async Task The_first_stop_leads_past_the_navigation()
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email);
        await window.Page.GotoAsync(Lesson);

        await window.TabTo(".skip-link");
        await Expect(window.Find(".skip-link")).ToBeInViewportAsync();
        await window.Press("Enter");
        await window.Press("Tab");

        (await window.HasFocus("main *")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_trainee_signs_in_answers_writes_and_hands_in_with_keys()
    {
        var edition = await school.Open();
        await using var window = await school.Window();
        await window.Page.GotoAsync("/sign-in");
        await window.TypeInto("#Email", edition.Trainee.Email!);
        await window.TypeInto("#Password", DemoSchool.Password);
        await window.Press("Enter");
        await Expect(window.Find("section.next")).ToBeVisibleAsync();

        await window.Page.GotoAsync(Lesson);
        var exercise = await window.Find("in-place").First.GetAttributeAsync("id");
        await window.TabTo($"#{exercise} [name=choice]");
        await window.Press("Space");
        await window.TabTo($"#{exercise} button");
        await window.Press("Enter");
        await Expect(window.Find($"#{exercise} .outcome")).ToBeInViewportAsync();
        await Expect(window.Find($"#{exercise} button")).ToBeFocusedAsync();

        await window.Page.GotoAsync(edition.HomeworkAddress);
        await window.TypeInto("#Text", "Piszę samą klawiaturą, słowo po słowie.");
        await window.TabTo("[name=Honest]");
        await window.Press("Space");
        await window.TabTo("form.editor button");
        await window.Press("Enter");
        await Expect(window.Find("main.receipt")).ToContainTextAsync("Piszę samą klawiaturą");
    }
}
