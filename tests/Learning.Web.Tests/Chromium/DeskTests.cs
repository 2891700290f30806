using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Learning.Web.Development;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>A sitting at the desk: hands on the keys, everything kept, the next essay already there.</summary>
public sealed class DeskTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private const string Keep = "**/grading/**handler=Keep*";

    [Fact]
    public async Task Thirty_keys_grade_two_essays_and_nothing_is_clicked()
    {
        var (edition, window, desks) = await Sit(trainees: 2);
        await using var _ = window;

        foreach (var key in (string[])["1", "]", "2", "]", "1", "]", "2"]) await window.Press(key);
        await Says(window, "saved");
        await Expect(window.Find(".total strong")).ToHaveTextAsync("16");
        await window.Press("j");
        await Expect(window.Page).ToHaveURLAsync(new Regex(Regex.Escape(desks[1]), RegexOptions.None, TimeSpan.FromSeconds(1)));
        await window.Press("3");
        await Says(window, "saved");
        await window.Press("k");
        await Expect(window.Page).ToHaveURLAsync(new Regex(Regex.Escape(desks[0]), RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(window.Find("fieldset[data-criterion=stanowisko] input").First).ToBeCheckedAsync();
        await window.Press("r");
        await Expect(window.Find("dialog.release-question")).ToBeVisibleAsync();
        await window.Press("Enter");

        await Expect(window.Find(".notice.success")).ToHaveTextAsync($"{edition.Trainees[0].Name}: {Speech.Polish("Grade.Released")}");
        var grades = await edition.Grades();
        grades.Single(g => g.IsReleased).Total.ShouldBe(16);
        grades.Single(g => !g.IsReleased).Total.ShouldBe(1);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_level_chosen_after_typed_points_counts_and_undo_brings_the_points_back()
    {
        var (edition, window, _) = await Sit();
        await using var _ = window;
        await window.Find("[name='Points[stanowisko]']").FillAsync("3,5");
        await Expect(window.Find(".total strong")).ToHaveTextAsync("3,5");

        await window.Find("[name='Level[stanowisko]'][value='5']").CheckAsync();

        await Expect(window.Find(".total strong")).ToHaveTextAsync("5");
        (await edition.Grades()).Single().Total.ShouldBe(5);
        await window.Find("[data-undo-level]").ClickAsync();
        await Expect(window.Find(".total strong")).ToHaveTextAsync("3,5");
        await Says(window, "saved");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_essay_is_shown_without_asking_the_server_again()
    {
        var (_, window, desks) = await Sit(trainees: 2);
        await using var _ = window;
        await Preloaded(window, desks[1]);
        await window.Context.SetOfflineAsync(true);

        var frames = await window.Page.EvaluateAsync<int>("""
            next => new Promise(resolve => {
              document.querySelector("a[data-next]").click();
              let frames = 0;
              const look = () => document.querySelector("grading-desk").dataset.address === next ? resolve(frames) : (frames++, requestAnimationFrame(look));
              look();
            })
            """, desks[1]);

        frames.ShouldBeLessThanOrEqualTo(1);
        await Expect(window.Find("h1")).ToBeFocusedAsync();
        (await window.Page.TitleAsync()).ShouldContain("Łoś");
        await window.Context.SetOfflineAsync(false);
        await window.Page.GoBackAsync();
        await Expect(window.Find("grading-desk")).ToHaveAttributeAsync("data-address", desks[0]);
    }

    [Fact]
    public async Task A_window_that_dies_in_the_middle_of_a_comment_has_lost_nothing()
    {
        var (edition, window, desks) = await Sit();
        await window.Select("#p1 > p", "tak");
        await window.Press("c");
        await window.Find("dialog textarea").FillAsync("Długi komentarz, który właśnie pow");
        await Until(async () => await school.Db(db => db.CommentDrafts.AnyAsync(d => d.AuthorId == edition.Trainer.Id && d.Text.StartsWith("Długi"))));
        await window.DisposeAsync();

        await using var again = await school.Window(edition.Trainer.Email);
        await again.Page.GotoAsync(desks[0]);

        await Expect(again.Find(".page-header textarea")).ToHaveValueAsync("Długi komentarz, który właśnie pow");
        await Expect(again.Find(".page-header .comment-quote")).ToHaveTextAsync("tak");
        await Expect(again.Find(".comment")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_badge_says_that_words_are_only_here_until_the_server_has_them()
    {
        var (edition, window, _) = await Sit();
        await using var _ = window;
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("connectionrefused"));

        await window.Find("#Summary").FillAsync("Nie zgub tego.");
        await Says(window, "offline");
        (await edition.Grades()).ShouldBeEmpty();
        await window.Page.UnrouteAsync(Keep);

        await Says(window, "saved");
        (await edition.Grades()).Single().Summary.ShouldBe("Nie zgub tego.");
    }

    [Fact]
    public async Task Enter_in_a_field_keeps_the_marks_and_presses_no_button()
    {
        var (edition, window, desks) = await Sit();
        await using var _ = window;
        await window.Find("#p1 .comment-form summary").ClickAsync();
        await window.Find("#new-1").FillAsync("Jeszcze niegotowy.");
        await window.Find("[name^='Points[']").First.FillAsync("3");
        await window.Press("Enter");

        await Says(window, "saved");
        await Until(async () => (await edition.Grades()).Single().Marks.Any(m => m.Points == 3));
        await Expect(window.Find(".comment")).ToHaveCountAsync(0);
        await Expect(window.Find("#new-1")).ToHaveValueAsync("Jeszcze niegotowy.");
        window.Page.Url.ShouldEndWith(desks[0]);
    }

    [Fact]
    public async Task A_link_to_a_place_on_the_page_does_not_load_it_again()
    {
        var (_, window, _) = await Sit();
        await using var __ = window;
        await window.Page.EvaluateAsync("() => { window.isStill = true; }");
        await window.Find("#Summary").FillAsync("Zostaje.");

        await window.Find("a[href='#main']").FocusAsync();
        await window.Press("Enter");
        await window.Page.GoBackAsync();

        (await window.Page.EvaluateAsync<bool>("() => window.isStill")).ShouldBeTrue();
        await Expect(window.Find("#Summary")).ToHaveValueAsync("Zostaje.");
    }

    [Fact]
    public async Task Words_typed_while_a_slow_answer_is_awaited_are_kept_and_no_conflict_with_oneself()
    {
        var (edition, window, _) = await Sit();
        await using var __ = window;
        var (sent, answers) = (new TaskCompletionSource(), new TaskCompletionSource());
        await window.Page.RouteAsync(Keep, async route =>
        {
            sent.TrySetResult();
            await answers.Task;
            await route.ContinueAsync();
        });
        await window.Find("#Summary").FillAsync("Pierwsze.");
        await sent.Task;
        // As if three pauses had passed.
        await window.Page.EvaluateAsync("() => { const desk = document.querySelector('grading-desk'); const words = document.querySelector('#Summary'); for (let i = 0; i < 3; i++) { words.value += ' Dalej.'; words.dispatchEvent(new Event('input', { bubbles: true })); desk.keep(); } }");
        answers.SetResult();

        await Until(async () => (await edition.Grades()) is [{ Summary: "Pierwsze. Dalej. Dalej. Dalej." }]);
        await Says(window, "saved");
    }

    [Fact]
    public async Task Going_on_while_a_pressed_button_waits_for_its_answer_is_no_conflict_and_doubles_nothing()
    {
        var (edition, window, desks) = await Sit(trainees: 2);
        await using var _ = window;
        await Preloaded(window, desks[1]);
        var answers = new TaskCompletionSource();
        var pressed = new TaskCompletionSource();
        await window.Page.RouteAsync($"**{desks[0]}?handler=Save*", async route =>
        {
            var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
            pressed.TrySetResult();
            await answers.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await window.Find("#p1 .comment-form summary").ClickAsync();
        await window.Page.EvaluateAsync("() => { document.querySelector('#new-1').value = 'Raz.'; document.querySelector('[data-save]').click(); }");
        await pressed.Task;
        await window.Find("#Summary").FillAsync("I jeszcze to.");

        await window.Find("a[data-next]").ClickAsync();
        answers.SetResult();
        await Expect(window.Find("grading-desk")).ToHaveAttributeAsync("data-address", desks[1]);
        await Until(async () => (await edition.Grades()) is [{ Summary: "I jeszcze to." }]);
        await window.Find("a[data-previous]").ClickAsync();

        await Expect(window.Find(".comment .text")).ToHaveTextAsync("Raz.");
        await Expect(window.Find("#new-1")).ToHaveValueAsync("");
        await Expect(window.Find("#Summary")).ToHaveValueAsync("I jeszcze to.");
        await Says(window, "saved");
        await Expect(window.Find("[data-left]")).ToHaveCountAsync(0);
        (await school.Db(db => db.CommentDrafts.CountAsync(d => d.AuthorId == edition.Trainer.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task An_essay_that_was_left_unsaved_is_kept_from_afar_and_said_until_it_is()
    {
        var (edition, window, desks) = await Sit(trainees: 2);
        await using var _ = window;
        await Preloaded(window, desks[1]);
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("connectionrefused"));
        await window.Find("#p1 .comment-form summary").ClickAsync();
        await window.Find("#new-1").FillAsync("Poza formularzem.");
        await window.Find("a[data-next]").ClickAsync();

        await Expect(window.Find("[data-left]")).ToContainTextAsync(Speech.Polish("Desk.LeftUnsaved"));
        await window.Page.UnrouteAsync(Keep);

        await Until(async () => await school.Db(db => db.CommentDrafts.AnyAsync(d => d.AuthorId == edition.Trainer.Id && d.Text == "Poza formularzem.")));
        await Expect(window.Find("[data-left]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Letters_typed_into_a_field_are_letters()
    {
        var (edition, window, desks) = await Sit(trainees: 2);
        await using var _ = window;

        await window.Find("#Summary").ClickAsync();
        await window.Page.Keyboard.TypeAsync("jk1cnpszr?[]");

        await Expect(window.Find("#Summary")).ToHaveValueAsync("jk1cnpszr?[]");
        await Expect(window.Find("dialog[open]")).ToHaveCountAsync(0);
        window.Page.Url.ShouldEndWith(desks[0]);
        await Says(window, "saved");
        (await edition.Grades()).Single().Marks.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_of_keys_opens_with_a_question_mark_and_the_keys_can_be_switched_off()
    {
        var (edition, window, desks) = await Sit();
        await using var _ = window;
        await window.Press("?");
        await Expect(window.Find("dialog.keys")).ToBeVisibleAsync();
        await window.Press("1");
        await window.Press("Escape");
        await Expect(window.Find("dialog.keys")).ToHaveCountAsync(0);

        await window.Page.GotoAsync("/account");
        await window.Find("[name=UsesShortcuts]").UncheckAsync();
        await window.Button(Speech.Polish("Account.Save")).ClickAsync();
        await Expect(window.Find(".notice.success")).ToBeVisibleAsync();
        await window.Page.GotoAsync(desks[0]);
        await window.Press("1");
        await window.Press("?");

        await Expect(window.Find("dialog[open]")).ToHaveCountAsync(0);
        await Expect(window.Find("fieldset input:checked")).ToHaveCountAsync(0);
        (await edition.Grades()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_of_a_paragraph_are_selected_and_commented_with_keys()
    {
        var (_, window, _) = await Sit();
        await using var _ = window;

        foreach (var key in (string[])["n", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "c"]) await window.Press(key);
        await Expect(window.Find("dialog q")).ToHaveTextAsync("że tak");
        await window.Page.Keyboard.TypeAsync("Na pewno?");
        await window.Press("Control+Enter");

        await Expect(window.Find(".comment .text")).ToHaveTextAsync("Na pewno?");
        await Expect(window.Find("mark.passage")).ToHaveTextAsync("że tak1");
        await Expect(window.Find("dialog")).ToHaveCountAsync(0);
        foreach (var key in (string[])["p", "n", "c"]) await window.Press(key);
        (await window.HasFocus(".comment-form textarea")).ShouldBeTrue();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_change_is_undone_a_level_or_a_comment_taken_away()
    {
        var (edition, window, _) = await Sit();
        await using var _ = window;
        await window.Press("1");
        await window.Press("3");
        await Says(window, "saved");

        await window.Press("z");
        await Expect(window.Find("fieldset[data-criterion=stanowisko] input").First).ToBeCheckedAsync();
        await Until(async () => (await edition.Grades()).Single().Total == 5);

        await window.Find("#p1 .comment-form summary").ClickAsync();
        await window.Find("#new-1").FillAsync("Wróci.");
        await window.Find("#p1 .comment-form button").ClickAsync();
        await window.Button(Speech.Polish("Comment.Remove")).ClickAsync();
        await Expect(window.Find(".comment")).ToHaveCountAsync(0);
        await window.Press("z");
        await Expect(window.Find(".comment .text")).ToHaveTextAsync("Wróci.");
    }

    [Fact]
    public async Task Saved_comments_are_suggested_while_typing_and_taken_with_keys()
    {
        var edition = await school.Open();
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(60));
        using (var trainer = await edition.SignInTrainer())
        {
            foreach (var (text, criterion) in new[] { ("Źródło? {imię}, podaj je.", "uzasadnienie"), ("Źródła są dobre.", "jezyk"), ("Coś innego.", "") })
                await trainer.Submit(await trainer.Read("/grading/comments"), "form[action='?handler=Add']", [("Text", text), ("Criterion", criterion)]);
        }

        await using var window = await school.Window(edition.Trainer.Email);
        await window.Page.GotoAsync(desk);
        await window.Find("fieldset[data-criterion=uzasadnienie] summary").ClickAsync();
        await window.Find("[id='Remark[uzasadnienie]']").PressSequentiallyAsync("zrod");
        var options = window.Find("[role=option]");
        await Expect(options).ToHaveCountAsync(2);
        await Expect(options.First).ToContainTextAsync("Źródło?");
        await window.Press("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(window.Find("[id='Remark[uzasadnienie]']")).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await window.Press("Enter");

        await Expect(window.Find("[id='Remark[uzasadnienie]']")).ToHaveValueAsync("Źródło? Żaneta, podaj je.");
        await Expect(options).ToHaveCountAsync(0);
        await Says(window, "saved");
        await Until(async () => await school.Db(db => db.SavedComments.AnyAsync(c => c.Uses == 1 && c.OwnerId == edition.Trainer.Id)));
        (await edition.Grades()).Single().RemarkOn("uzasadnienie").ShouldBe("Źródło? Żaneta, podaj je.");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_release_that_is_refused_keeps_what_was_typed_for_it()
    {
        var (edition, window, _) = await Sit();
        await using var __ = window;

        await window.Find("#Summary").FillAsync("Słowa, których nie wolno zgubić.");
        await window.Find("[data-release]").ClickAsync();

        await Expect(window.Find(".error-summary")).ToContainTextAsync(Speech.Polish("Refusal.Grade.NotComplete", "Stanowisko i teza, Uzasadnienie, Przykłady i wiedza, Układ i język"));
        await Says(window, "saved");
        (await edition.Grades()).Single().Summary.ShouldBe("Słowa, których nie wolno zgubić.");
    }

    [Fact]
    public async Task Somebody_elses_save_is_said_and_both_are_shown_before_anything_is_overwritten()
    {
        var edition = await school.Open(trainers: 2);
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(60));
        await using var window = await school.Window(edition.Trainers[0].Email);
        await window.Page.GotoAsync(desk);
        using var other = await edition.SignInTrainer(1);
        await other.Grade(await other.Read(desk), "Desk.Save", ("Summary", "Pierwsza wersja."));

        await window.Find("#Summary").FillAsync("Druga wersja.");
        await Says(window, "conflict");
        await window.Find("[data-save]").ClickAsync();
        await Expect(window.Find(".notice.stale")).ToContainTextAsync("Pierwsza wersja.");
        await Expect(window.Find("#Summary")).ToHaveValueAsync("Druga wersja.");
        await Says(window, "conflict");
        (await edition.Grades()).Single().Summary.ShouldBe("Pierwsza wersja.");
        await window.Find("[data-save]").ClickAsync();

        await Says(window, "saved");
        (await edition.Grades()).Single().Summary.ShouldBe("Druga wersja.");
    }

    [Fact]
    public async Task Moving_to_the_next_essay_asks_for_one_page_at_most_and_back_again_for_none()
    {
        var (_, window, desks) = await Sit(trainees: 5);
        await using var _ = window;
        await Preloaded(window, desks[1], desks[4]);
        var asked = new ConcurrentQueue<string>();
        // A reader's sign of life comes by the clock, and an icon by the browser's own will: neither by the move.
        window.Page.Request += (_, request) =>
        {
            var path = new Uri(request.Url).AbsolutePath;
            if (path.StartsWith("/grading/", StringComparison.Ordinal) && !path.EndsWith("/reading", StringComparison.Ordinal)) asked.Enqueue($"{request.Method} {path}");
        };

        await window.Press("j");
        await Preloaded(window, desks[2]);
        asked.ShouldBe([$"GET {desks[2]}"]);
        await window.Press("k");
        await Expect(window.Find("grading-desk")).ToHaveAttributeAsync("data-address", desks[0]);
        await window.Press("j");
        await Expect(window.Find("grading-desk")).ToHaveAttributeAsync("data-address", desks[1]);
        asked.Count.ShouldBe(1, string.Join('\n', asked));

        await window.Press("1");
        await Says(window, "saved");
        await window.Press("j");
        await Preloaded(window, desks[3]);
        asked.Skip(1).ShouldBe([$"POST {desks[1]}", $"GET {desks[3]}"]);
    }

    [Fact]
    public async Task A_passage_selected_by_touch_can_be_commented()
    {
        var (edition, first, desks) = await Sit();
        await first.DisposeAsync();
        await using var window = await school.Window(edition.Trainer.Email, new Sight(Width: 360, Touch: true));
        await window.Page.GotoAsync(desks[0]);

        // As the handles of a phone do it: the selection changes, and no pointer says so.
        await window.Find("#p1 > p").EvaluateAsync("p => getSelection().setBaseAndExtent(p.firstChild, 2, p.firstChild, 6)");
        await window.Find(".comment-offer").TapAsync();
        await Expect(window.Find("dialog q")).ToHaveTextAsync("ażam");
        await window.Find("dialog textarea").FillAsync("Palcem.");
        await window.Find("dialog button").First.TapAsync();

        await Expect(window.Find(".comment .text")).ToHaveTextAsync("Palcem.");
        await Expect(window.Find(".comment .comment-quote")).ToHaveTextAsync("ażam");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_lost_in_the_middle_of_a_long_comment_is_said_and_the_comment_is_added_after_signing_in()
    {
        var (edition, window, _) = await Sit();
        await using var _ = window;
        var words = SampleEssay.Of(300, "Długi komentarz.");
        await window.Select("#p1 > p", "tak");
        await window.Press("c");
        await window.Context.ClearCookiesAsync(new() { Name = "learning" });
        await window.Find("dialog textarea").FillAsync(words);
        await Says(window, "local");
        await Expect(window.Find("dialog textarea")).ToHaveValueAsync(words);

        await window.Press("Control+Enter");
        await window.Find("#Email").FillAsync(edition.Trainer.Email!);
        await window.Find("#Password").FillAsync(DemoSchool.Password);
        await window.Find("form[action='/sign-in'] button").First.ClickAsync();
        await window.Find("main form.stack button").First.ClickAsync();

        await Expect(window.Find(".comment .text")).ToHaveTextAsync(words);
        await Expect(window.Find(".comment .comment-quote")).ToHaveTextAsync("tak");
    }

    private async Task<(Edition Edition, Window Window, List<string> Desks)> Sit(int trainees = 1)
    {
        var edition = await school.Open(trainees: trainees);
        var desks = new List<string>();
        for (var i = 0; i < trainees; i++)
        {
            desks.Add(await edition.SomebodyHandsIn(SampleEssay.Of(90), i));
            school.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var window = await school.Window(edition.Trainer.Email);
        await window.Page.GotoAsync(desks[0]);
        return (edition, window, desks);
    }

    private static async Task Preloaded(Window window, params string[] desks)
    {
        foreach (var desk in desks) await window.Page.WaitForFunctionAsync("desk => document.querySelector('grading-sitting').desks.has(desk)", desk);
    }

    private static Task Says(Window window, string state) => Expect(window.Find(".save")).ToHaveAttributeAsync("data-state", state);

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Window.Patience));
        while (!await condition()) limit.Token.ThrowIfCancellationRequested();
    }
}
