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

    [Fact]
    public async Task A_trainer_comments_grades_and_releases_with_keys_and_never_loses_the_place()
    {
        var edition = await school.Open();
        var desk = await edition.SomebodyHandsIn(PolishEssay.Text);
        await using var window = await school.Window(edition.Trainer.Email);
        await window.Page.GotoAsync(desk);

        await window.TabTo("#p4 summary");
        await window.Press("Enter");
        await window.TypeInto("#new-4", "Kto sprawdza skutek?");
        await window.TabTo("#p4 button");
        await window.Press("Enter");
        await Expect(window.Find(".comment .text")).ToHaveTextAsync("Kto sprawdza skutek?");
        await Expect(window.Find("#p4 summary")).ToBeFocusedAsync();
        await Expect(window.Find("#p4")).ToBeInViewportAsync();

        await window.TabTo(".comment button[name=remove]");
        await window.Press("Enter");
        await Expect(window.Find(".comment")).ToHaveCountAsync(0);
        await Expect(window.Find("#p4 summary")).ToBeFocusedAsync();

        var criteria = await window.Find("fieldset.criterion").CountAsync();
        for (var i = 0; i < criteria; i++)
        {
            await window.TabTo($"fieldset.criterion:nth-of-type({i + 1}) [type=radio]");
            await window.Press("Space");
        }

        await window.TypeInto("#Summary", "Celnie.");
        await window.TabTo("[data-undo-level]");
        await window.Press("Enter");
        await Expect(window.Find(".total strong")).ToHaveTextAsync($"{5 * (criteria - 1)}");
        await Expect(window.Find($"fieldset.criterion:nth-of-type({criteria}) [type=radio]").First).ToBeFocusedAsync();
        await window.Press("Space");

        await window.TabTo("[data-save]");
        await window.Press("Enter");
        await Expect(window.Find(".total strong")).ToHaveTextAsync($"{5 * criteria}");
        await Expect(window.Find("[data-save]")).ToBeFocusedAsync();

        await window.TabTo("[data-release]");
        await window.Press("Enter");
        await Expect(window.Find(".notice.success")).ToContainTextAsync(Speech.Polish("Grade.Released"));
    }

    [Fact]
    public async Task A_passage_marked_with_keys_is_commented_and_the_place_is_kept()
    {
        var edition = await school.Open();
        var desk = await edition.SomebodyHandsIn(PolishEssay.Text);
        await using var window = await school.Window(edition.Trainer.Email);
        await window.Page.GotoAsync(desk);

        // As after a search on the page: something is selected, and Shift with the arrows takes in more.
        await window.Find("#p3 > p").EvaluateAsync("p => getSelection().setBaseAndExtent(p.firstChild, 0, p.firstChild, 1)");
        for (var i = 1; i < "Drugi powód".Length; i++) await window.Press("Shift+ArrowRight");
        await Expect(window.Find(".comment-offer")).ToBeVisibleAsync();
        await window.Find(".comment-offer").FocusAsync();
        await window.Press("Enter");
        await window.Page.Keyboard.InsertTextAsync("A trzeci?");
        await window.TabTo("dialog button");
        await window.Press("Enter");

        await Expect(window.Find("mark.passage")).ToContainTextAsync("Drugi powód");
        await Expect(window.Find("#p3 summary")).ToBeFocusedAsync();
    }
}
