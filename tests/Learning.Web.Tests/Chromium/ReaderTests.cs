using System.Text.RegularExpressions;
using Learning.Courses;
using Learning.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>What scripts add to reading: keys that lead on, a place that is kept, passages marked in the text.</summary>
public sealed class ReaderTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private static readonly string First = CourseAddress.OfLesson(Edition.CourseId, "czym-jest-standard");
    private static readonly string Second = CourseAddress.OfLesson(Edition.CourseId, "klient-wewnetrzny-i-zewnetrzny");

    [Fact]
    public async Task A_slash_opens_search_and_arrows_go_through_what_was_found()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync(First);

        await window.Press("/");
        await Expect(window.Find("dialog input[type=search]")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("łańcuchy 1/2");
        await Expect(window.Find("dialog input[type=search]")).ToHaveValueAsync("łańcuchy 1/2");
        await window.Find("dialog input[type=search]").FillAsync("łańcuchem");
        await Expect(window.Find("dialog .results mark").First).ToBeVisibleAsync();
        await window.Press("ArrowDown");
        await Expect(window.Find("dialog .results a").First).ToBeFocusedAsync();
        await window.Press("ArrowUp");
        await Expect(window.Find("dialog input[type=search]")).ToBeFocusedAsync();
        await window.Press("ArrowDown");
        await window.Press("Enter");

        await Expect(window.Find("dialog")).ToHaveCountAsync(0);
        await Expect(window.Page).Not.ToHaveURLAsync(new Regex("czym-jest-standard$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_found_later_leaves_its_reader_where_they_are_among_the_results()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync("/search");
        var field = window.Find("site-search input[type=search]");
        await field.FillAsync("łańcuch");
        await Expect(window.Find(".results mark").First).ToBeVisibleAsync();
        var answer = new TaskCompletionSource();
        await window.Page.RouteAsync("**/search?*", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });
        var asked = window.Page.WaitForRequestAsync("**/search?*");
        await field.FillAsync("łańcuch usług");
        await asked;

        await window.Press("ArrowDown");
        await Expect(window.Find(".results h2 a").First).ToBeFocusedAsync();
        await window.Find(".found").EvaluateAsync("found => { for (const part of found.querySelectorAll('[role=status], .results > *')) part.dataset.before = 'yes'; }");
        answer.SetResult();

        await Expect(window.Find(".results > [data-before]")).ToHaveCountAsync(0);
        await Expect(window.Find(".results h2 a").First).ToBeFocusedAsync();
        await Expect(window.Find(".found [role=status]")).ToHaveAttributeAsync("data-before", "yes");
    }

    [Fact]
    public async Task Alt_with_an_arrow_leads_to_the_next_lesson_and_back_but_not_from_a_field()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync(First);

        await window.Press("Alt+ArrowRight");
        await Expect(window.Page).ToHaveURLAsync(new Uri(school.Address, Second).ToString());
        await window.Page.WaitForLoadStateAsync();
        await window.Press("Alt+ArrowLeft");
        await Expect(window.Page).ToHaveURLAsync(new Uri(school.Address, First).ToString());
        await window.Find("#lesson-notes > summary").ClickAsync();
        await window.Find("#lesson-notes #Text").FocusAsync();
        await window.Press("Alt+ArrowRight");
        await window.Press("/");

        await Expect(window.Find("#lesson-notes #Text")).ToHaveValueAsync("/");
        window.Page.Url.ShouldEndWith(First);
    }

    [Fact]
    public async Task Keys_do_nothing_for_those_who_switched_them_off()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync("/account");
        await window.Find("input[name=UsesShortcuts]").UncheckAsync();
        await window.Find("main form button").ClickAsync();
        await Expect(window.Find(".notice.success")).ToBeVisibleAsync();
        await window.Page.GotoAsync(First);

        await window.Press("/");
        await window.Press("Alt+ArrowRight");

        await Expect(window.Find("page-keys")).ToHaveCountAsync(0);
        await Expect(window.Find("dialog")).ToHaveCountAsync(0);
        window.Page.Url.ShouldEndWith(First);
    }

    [Fact]
    public async Task Reading_goes_on_at_the_paragraph_on_another_device_and_the_contents_follow()
    {
        var edition = await school.Open();
        await using var phone = await school.Window(edition.Trainee.Email, new Sight(Width: 360));
        await phone.Page.GotoAsync(First);
        var block = phone.Find("article [id^='b-']").Nth(12);
        var id = await block.GetAttributeAsync("id");

        await phone.Page.RunAndWaitForResponseAsync(() => block.EvaluateAsync("block => block.scrollIntoView({ block: 'start' })"), response => response.Url.Contains("handler=Place"));

        await using var desktop = await school.Window(edition.Trainee.Email);
        await desktop.Page.GotoAsync("/");
        await desktop.Find($"main a[href^='{First}#']").ClickAsync();
        await Expect(desktop.Find($"#{id}")).ToBeInViewportAsync();
        await Expect(desktop.Find(".toc a[aria-current]")).ToHaveCountAsync(1);
        desktop.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_comes_to_the_end_has_read_the_lesson()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync(First);
        await Expect(window.Find("#lesson-progress form button")).ToHaveCountAsync(1);

        await window.Find("#lesson-progress").ScrollIntoViewIfNeededAsync();

        await Expect(window.Find("#lesson-progress form button")).ToHaveCountAsync(0);
        await window.Page.ReloadAsync();
        await Expect(window.Find("#lesson-progress form button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_selected_passage_is_highlighted_and_written_about_and_is_there_the_next_time()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync(First);
        var paragraph = "article > p[id^='b-'] >> nth=1";

        await window.Select(paragraph, "Kolejka się");
        await window.Find(".note-tools button").First.ClickAsync();
        await Expect(window.Find("mark.highlight")).ToHaveTextAsync("Kolejka się");
        await window.Select(paragraph, "pamięta");
        await window.Find(".note-tools button").Nth(1).ClickAsync();
        await window.Page.Keyboard.TypeAsync("Dlaczego?");
        await window.Find(".note-dialog .actions button").First.ClickAsync();
        await Expect(window.Find("mark.highlight")).ToHaveCountAsync(2);

        await window.Page.ReloadAsync();
        await Expect(window.Find("mark.highlight")).ToHaveCountAsync(2);
        await window.Find(".note-ref").Last.ClickAsync();
        await Expect(window.Find(".note .text")).ToBeInViewportAsync();
        await window.Find(".note:has(.text) summary").ClickAsync();
        await window.Find(".note:has(.text) .danger").ClickAsync();
        await Expect(window.Find("mark.highlight")).ToHaveCountAsync(1);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_begun_on_one_note_stay_while_another_is_made()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync(First);
        var paragraph = "article > p[id^='b-'] >> nth=1";
        await window.Select(paragraph, "Kolejka się");
        await window.Find(".note-tools button").First.ClickAsync();
        await window.Find(".note-ref").ClickAsync();
        await window.Find(".note summary").ClickAsync();
        await window.Find(".note textarea").FillAsync("Jeszcze niezapisane.");

        await window.Select(paragraph, "pamięta");
        await window.Find(".note-tools button").First.ClickAsync();
        await Expect(window.Find("mark.highlight")).ToHaveCountAsync(2);

        await Expect(window.Find(".note textarea").First).ToHaveValueAsync("Jeszcze niezapisane.");
        await Expect(window.Find(".note textarea").First).ToBeVisibleAsync();
        await Expect(window.Find(".note textarea").Last).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_passage_selected_with_keys_is_marked_with_keys()
    {
        await using var window = await school.Window((await school.Open()).Trainee.Email);
        await window.Page.GotoAsync(First);
        await window.Find("article > p[id^='b-'] >> nth=1").EvaluateAsync("p => getSelection().setBaseAndExtent(p.firstChild, 0, p.firstChild, 1)");

        for (var letter = 0; letter < 6; letter++) await window.Press("Shift+ArrowRight");
        await Expect(window.Find(".note-tools")).ToBeVisibleAsync();
        await window.TabTo(".note-tools button");
        await window.Press("Enter");

        await Expect(window.Find("mark.highlight")).ToHaveTextAsync("Kolejka");
    }
}
