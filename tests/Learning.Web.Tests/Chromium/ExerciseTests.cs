using Learning.Web.Tests.Study;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>Every type of exercise in a browser, by keyboard alone: it answers in its place, and the focus is where one goes on.</summary>
public sealed class ExerciseTests(ExerciseTests.School school) : IClassFixture<ExerciseTests.School>
{
    [Fact]
    public async Task Steps_are_moved_with_buttons_and_the_places_follow()
    {
        await using var window = await Open();
        await window.TabTo("[id='t-order'] .moves button:last-child");
        var first = await window.Find("[id='t-order'] .order > li > span:not(.moves)").First.InnerTextAsync();
        await window.Press("Enter");

        (await window.HasFocus(".moves button:last-child")).ShouldBeTrue();
        await Expect(window.Find("[id='t-order'] .order > li > span:not(.moves)").Nth(1)).ToHaveTextAsync(first);
        (await window.Find("[id='t-order'] select").EvaluateAllAsync<string[]>("all => all.map(one => one.value)")).ShouldBe(["1", "2", "3"]);
        await Expect(window.Find("[id='t-order'] [role=status]")).ToContainTextAsync($"{first}: 2");

        await window.TabTo("[id='t-order'] .actions button");
        await window.Press("Enter");
        await Expect(window.Find("[id='t-order'] .outcome")).ToBeVisibleAsync();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_is_chosen_from_its_list_and_the_focus_goes_with_the_step()
    {
        await using var window = await Open();
        await window.TabTo("[id='t-order'] .order > li:last-child select");
        var last = await window.Find("[id='t-order'] .order > li > span:not(.moves)").Last.InnerTextAsync();

        await window.Press("1");

        await Expect(window.Find("[id='t-order'] .order > li > span:not(.moves)").First).ToHaveTextAsync(last);
        (await window.HasFocus("[id='t-order'] .order > li:first-child select")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_step_is_dragged_to_its_place()
    {
        await using var window = await Open();
        var steps = window.Find("[id='t-order'] .order > li");
        var last = await steps.Nth(2).Locator("span").First.InnerTextAsync();

        await steps.Nth(2).DragToAsync(steps.Nth(0), new() { TargetPosition = new() { X = 20, Y = 3 } });

        await Expect(steps.Nth(0).Locator("span").First).ToHaveTextAsync(last);
        await Expect(steps.Nth(0).Locator("select")).ToHaveValueAsync("1");
    }

    [Fact]
    public async Task Things_are_sorted_with_arrow_keys()
    {
        await using var window = await Open();
        for (var row = 0; row < 3; row++)
        {
            await window.TabTo($"[id='t-sort'] [name='item-{row}']");
            await window.Press("Space");
            if (row == 1) await window.Press("ArrowRight");
        }

        await window.TabTo("[id='t-sort'] .actions button");
        await window.Press("Enter");

        await Expect(window.Find("[id='t-sort'] .outcome")).ToBeVisibleAsync();
        await Expect(window.Find("[id='t-sort'] tbody tr[data-verdict=right], [id='t-sort'] tbody tr[data-verdict=wrong]")).ToHaveCountAsync(3);
        window.Page.Url.ShouldEndWith(ExerciseSchool.Lesson, Case.Sensitive, "nothing was left");
    }

    [Fact]
    public async Task A_card_is_turned_and_graded_where_it_lies()
    {
        await using var window = await Open();
        await window.TabTo("[id='t-cards'] a.button");
        await window.Press("Enter");
        await Expect(window.Find("[id='t-cards'] .back")).ToHaveTextAsync("Rewers pierwszy.");
        await Expect(window.Find("[id='t-cards'] .flashcard")).ToBeFocusedAsync();
        await window.TabTo("[id='t-cards'] [name=recall][value='5']");
        await window.Press("Enter");

        await Expect(window.Find("[id='t-cards'] .front")).ToHaveTextAsync("Odbiorca");
        await Expect(window.Find("[id='t-cards'] .flashcard")).ToBeFocusedAsync();
        window.Page.Url.ShouldEndWith(ExerciseSchool.Lesson);
    }

    [Fact]
    public async Task A_conversation_goes_on_where_it_stands()
    {
        await using var window = await Open();
        await window.TabTo("[id='t-scenario'] [name=choice]");
        await window.Press("Enter");

        await Expect(window.Find("[id='t-scenario'] .step").Last).ToBeFocusedAsync();
        await Expect(window.Find("[id='t-scenario'] .step").Last).ToContainTextAsync("Skutek odebrania");
        await Expect(window.Find("[id='t-scenario'] .step")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_curve_moves_when_a_number_changes_and_the_focus_stays()
    {
        await using var window = await Open();
        await window.TabTo("[id='t-chart'] summary");
        await window.Press("Enter");
        await window.TabTo("[id='t-chart-value-1']");
        await window.Page.Keyboard.PressAsync("Control+A");
        await window.Page.Keyboard.TypeAsync("120");
        await window.Press("Tab");

        await Expect(window.Find("[id='t-chart'] tbody th").First).ToHaveTextAsync("Bary");
        await Expect(window.Find("[id='t-chart'] button[name=reset]")).ToBeVisibleAsync();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_and_a_self_assessment_are_kept_in_their_place()
    {
        await using var window = await Open();
        await window.TypeInto("[id='t-reflect-text']", "Myślę o poniedziałku.");
        await window.TabTo("[id='t-reflect'] .actions button");
        await window.Press("Enter");
        await Expect(window.Find("[id='t-reflect'] .outcome")).ToContainTextAsync("Zapisano.");

        await window.TabTo("[id='t-checklist'] [name=item]");
        await window.Press("Space");
        await window.TabTo("[id='t-checklist'] .actions button");
        await window.Press("Enter");
        await Expect(window.Find("[id='t-checklist'] .outcome")).ToContainTextAsync("1 z 2");
        window.Page.Url.ShouldEndWith(ExerciseSchool.Lesson);
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Nothing_is_wider_than_the_window(int width, bool hasFonts)
    {
        var edition = await school.Open();
        await school.Db(db => db.People.Where(p => p.Id == edition.Trainee.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "Aleksandra Wielkopolska-Nowak")));
        await using var window = await school.Window(edition.Trainee.Email, new Sight(Width: width));
        if (!hasFonts) await window.Page.RouteAsync("**/*.woff2", font => font.AbortAsync());
        await window.Page.GotoAsync(ExerciseSchool.Lesson);
        await window.Page.EvaluateAsync("() => document.fonts.ready");

        var wide = await window.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth).map(e => `${e.outerHTML.slice(0, 150)} ${e.getBoundingClientRect().right}`)");

        (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, string.Join('\n', wide));
    }

    private async Task<Window> Open()
    {
        var edition = await school.Open();
        var window = await school.Window(edition.Trainee.Email);
        await window.Page.GotoAsync(ExerciseSchool.Lesson);
        return window;
    }

    public sealed class School(ChromiumBrowser chromium) : ChromiumSchool(chromium)
    {
        protected override string ContentFolder => Path.Combine(Folder, "content");

        public override ValueTask InitializeAsync()
        {
            ExerciseSchool.WriteContent(ContentFolder);
            return base.InitializeAsync();
        }
    }
}
