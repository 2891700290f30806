using System.Text.Json;
using System.Text.RegularExpressions;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>Whatever happens to the window, no word is lost, and the badge says what is true.</summary>
public sealed partial class KeptDraftTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private const string Keep = "**/homework/*?handler=Keep";

    [Fact]
    public async Task Words_typed_just_before_the_page_is_left_are_kept()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        window.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        // As long as a browser lets a request behind a closing page be.
        var essay = string.Concat(Enumerable.Repeat("gżegżółka ", 1_500));

        await window.Find("#Text").FillAsync(essay);
        await window.Page.GotoAsync("/");

        await Until(async () => await KeptText(edition) == essay);
    }

    [Fact]
    public async Task Words_typed_while_the_draft_is_on_its_way_are_kept_when_the_page_is_left()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        window.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        var arrived = new TaskCompletionSource();
        await window.Page.RouteAsync(Keep, async route =>
        {
            if (arrived.Task.IsCompleted)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            arrived.SetResult();
        });

        await window.Find("#Text").FillAsync("Pierwsza myśl.");
        await arrived.Task;
        await window.Find("#Text").FillAsync("Pierwsza myśl. Druga myśl.");
        await window.Page.GotoAsync("/");

        await Until(async () => await KeptText(edition) == "Pierwsza myśl. Druga myśl.");
    }

    [Fact]
    public async Task Words_typed_while_a_pressed_button_waits_for_its_answer_are_kept()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        var typed = new TaskCompletionSource<string>();
        await window.Page.ExposeFunctionAsync<string>("typed", typed.SetResult);
        await window.Page.RouteAsync(Keep, async route =>
        {
            if (route.Request.IsNavigationRequest) await typed.Task;
            await route.ContinueAsync();
        });
        await window.Find("#Text").FillAsync("Do przycisku");
        // In the page itself: what comes from outside waits for the navigation.
        await window.Page.EvaluateAsync("""
            () => {
              const text = document.querySelector("#Text");
              const copy = document.querySelector("local-copy");
              const tell = () => copy.holds(text.value) ? typed(document.querySelector("#save").textContent) : requestAnimationFrame(tell);
              text.form.addEventListener("submit", () => setTimeout(() => {
                text.value += " i jeszcze dalej.";
                text.dispatchEvent(new Event("input", { bubbles: true }));
                tell();
              }));
              document.querySelector("button[formaction='?handler=Keep']").click();
            }
            """);

        (await typed.Task).ShouldBe(Speech.Polish("Draft.Keeping"));
        await Expect(window.Find(".notice.success")).ToBeVisibleAsync();
        await Expect(window.Find("#Text")).ToHaveValueAsync("Do przycisku i jeszcze dalej.");
        await Until(async () => await KeptText(edition) == "Do przycisku i jeszcze dalej.");
        await Expect(window.Find(".versions")).ToHaveCountAsync(0);
        await NothingIsLeftOnTheDevice(window);
    }

    [Fact]
    public async Task A_text_that_the_server_could_not_take_is_said_to_be_only_here_until_it_can()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        await window.Context.SetOfflineAsync(true);

        await window.Find("#Text").FillAsync("Pociąg wjechał do tunelu.");
        await Says(window, "offline", Speech.Polish("Draft.HereDevice", Speech.Polish("Draft.Offline")));
        await window.Context.SetOfflineAsync(false);

        await Says(window, "saved", Clock());
        (await KeptText(edition)).ShouldBe("Pociąg wjechał do tunelu.");
    }

    [Fact]
    public async Task A_program_that_was_started_again_gets_the_text_without_being_asked()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("connectionrefused"));

        await window.Find("#Text").FillAsync("Serwer odpoczywa.");
        await Says(window, "offline", Speech.Polish("Draft.HereDevice", Speech.Polish("Draft.Offline")));
        await window.Page.UnrouteAsync(Keep);

        await Says(window, "saved", Clock());
        (await KeptText(edition)).ShouldBe("Serwer odpoczywa.");
    }

    [Fact]
    public async Task A_window_with_words_that_are_only_here_asks_before_it_is_left()
    {
        var (_, window) = await Write();
        await using var _ = window;
        var asked = new TaskCompletionSource<string>();
        window.Page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("connectionrefused"));
        await window.Find("#Text").FillAsync("Nie zamykaj jeszcze.");
        await Says(window, "offline", Speech.Polish("Draft.HereDevice", Speech.Polish("Draft.Offline")));

#pragma warning disable CS0612 // The navigation that a click begins is exactly what must not be waited for.
        await window.Find(".breadcrumbs a").ClickAsync(new() { NoWaitAfter = true });
#pragma warning restore CS0612

        (await asked.Task).ShouldBe("beforeunload");
        await Expect(window.Find("#Text")).ToHaveValueAsync("Nie zamykaj jeszcze.");
    }

    [Fact]
    public async Task A_server_that_is_busy_is_said_to_be_and_asked_again()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        await window.Page.RouteAsync(Keep, route => route.FulfillAsync(new() { Status = 503 }));

        await window.Find("#Text").FillAsync("Dysk jest pełny.");
        await Says(window, "offline", Speech.Polish("Draft.HereDevice", Speech.Polish("Draft.Busy")));
        await window.Page.UnrouteAsync(Keep);

        await Says(window, "saved", Clock());
        (await KeptText(edition)).ShouldBe("Dysk jest pełny.");
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_no_conflict_with_oneself()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        var hasArrived = false;
        await window.Page.RouteAsync(Keep, async route =>
        {
            if (!hasArrived) await route.FetchAsync();
            hasArrived = true;
            await route.AbortAsync("connectionreset");
        });

        await window.Find("#Text").FillAsync("Dotarło,");
        await Says(window, "offline", Speech.Polish("Draft.HereDevice", Speech.Polish("Draft.Offline")));
        (await KeptText(edition)).ShouldBe("Dotarło,");
        await window.Find("#Text").FillAsync("Dotarło, tylko odpowiedź nie.");
        await window.Page.UnrouteAsync(Keep);

        await Says(window, "saved", Clock());
        await Until(async () => await KeptText(edition) == "Dotarło, tylko odpowiedź nie.");
    }

    [Fact]
    public async Task A_page_loaded_again_shows_what_the_server_has_and_not_what_the_browser_remembers()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        await window.Find("#Text").FillAsync("Z tego okna.");
        await Says(window, "saved", Clock());
        using var elsewhere = await edition.SignInTrainee();
        await elsewhere.Keep(await elsewhere.Read(edition.HomeworkAddress), "Z drugiego urządzenia.");

        await window.Page.ReloadAsync();

        await Expect(window.Find("#Text")).ToHaveValueAsync("Z drugiego urządzenia.");
        await window.Find("#Text").FillAsync("Z drugiego urządzenia i dalej.");
        await Until(async () => await KeptText(edition) == "Z drugiego urządzenia i dalej.");
    }

    [Theory]
    [InlineData("Take", "Z pierwszej karty.")]
    [InlineData("Keep", "Z drugiej karty.")]
    [InlineData("Merge", "Z pierwszej drugiej karty.")]
    public async Task The_second_of_two_tabs_is_told_sees_both_texts_and_chooses(string choice, string goesOn)
    {
        var (edition, window) = await Write();
        await using var _ = window;
        var other = await window.NewTab();
        await other.Page.GotoAsync(edition.HomeworkAddress);
        await window.Find("#Text").FillAsync("Z pierwszej karty.");
        await Says(window, "saved", Clock());

        await other.Find("#Text").FillAsync("Z drugiej karty.");
        await Says(other, "conflict", Speech.Polish("Draft.ConflictTitle"));
        await Expect(other.Find("[data-theirs]")).ToHaveTextAsync("Z pierwszej karty.");
        await Expect(other.Find("[data-mine]")).ToHaveTextAsync("Z drugiej karty.");
        (await KeptText(edition)).ShouldBe("Z pierwszej karty.");

        await other.Find($"[data-choose={choice}]").ClickAsync();
        await Says(other, "saved", Clock());
        await Expect(other.Find("#Text")).ToHaveValueAsync(goesOn);
        await Expect(other.Find(".versions")).ToHaveCountAsync(0);
        (await KeptText(edition)).ShouldBe(goesOn);
        (await KeptTexts(edition)).ShouldContain("Z drugiej karty.");
        (await KeptTexts(edition)).ShouldContain("Z pierwszej karty.");
        // What was decided is not asked again at the next visit.
        await NothingIsLeftOnTheDevice(other);
    }

    [Fact]
    public async Task Ones_own_text_is_kept_also_where_it_is_again_what_this_window_had_kept()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        await window.Find("#Text").FillAsync("Moje.");
        await Says(window, "saved", Clock());
        using var elsewhere = await edition.SignInTrainee();
        await elsewhere.Keep(await elsewhere.Read(edition.HomeworkAddress), "Z telefonu.");
        await window.Find("#Text").FillAsync("Moje i więcej.");
        await Says(window, "conflict", Speech.Polish("Draft.ConflictTitle"));
        await window.Find("#Text").FillAsync("Moje.");

        await window.Find("[data-choose=Keep]").ClickAsync();

        await Says(window, "saved", Clock());
        (await KeptText(edition)).ShouldBe("Moje.");
    }

    [Fact]
    public async Task Who_is_told_of_another_tab_while_typing_types_on_into_the_essay()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        var other = await window.NewTab();
        await other.Page.GotoAsync(edition.HomeworkAddress);
        await window.Find("#Text").FillAsync("Z pierwszej karty.");
        await Says(window, "saved", Clock());
        await other.Find("#Text").PressSequentiallyAsync("Z drugiej karty.");
        await Expect(other.Find("[data-mine]")).ToHaveTextAsync("Z drugiej karty.");

        await other.Page.Keyboard.TypeAsync(" I dalej.");

        await Expect(other.Find("#Text")).ToHaveValueAsync("Z drugiej karty. I dalej.");
        await Expect(other.Find("[data-mine]")).ToHaveTextAsync("Z drugiej karty. I dalej.");
    }

    [Fact]
    public async Task Two_texts_that_the_page_itself_shows_wait_for_the_choice()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        using var elsewhere = await edition.SignInTrainee();
        await elsewhere.Keep(await elsewhere.Read(edition.HomeworkAddress), "Z telefonu.");
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("connectionrefused"));
        await window.Find("#Text").FillAsync("Z komputera.");
        await window.Button(Speech.Polish("Homework.Preview")).ClickAsync();
        await Says(window, "conflict", Speech.Polish("Draft.NotKept"));
        await window.Page.UnrouteAsync(Keep);

        await window.Find("#Text").FillAsync("Z komputera. I dalej.");
        await window.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await window.Button(Speech.Polish("Draft.Take")).ClickAsync();

        // What lies on this device is among the kept states by now: it does not come back as another text.
        await Expect(window.Find(".notice.success")).ToContainTextAsync(Speech.Polish("Draft.Taken"));
        await NothingIsLeftOnTheDevice(window);
        await Expect(window.Find("#Text")).ToHaveValueAsync("Z telefonu.");
        (await KeptText(edition)).ShouldBe("Z telefonu.");
    }

    [Fact]
    public async Task Nobody_types_into_a_text_that_is_about_to_be_replaced()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        using var elsewhere = await edition.SignInTrainee();
        await elsewhere.Keep(await elsewhere.Read(edition.HomeworkAddress), "Z telefonu.");
        await window.Find("#Text").FillAsync("Z komputera.");
        await Says(window, "conflict", Speech.Polish("Draft.ConflictTitle"));
        var answer = new TaskCompletionSource();
        await window.Page.RouteAsync("**/*handler=Merge", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });

        await window.Find("[data-choose=Merge]").ClickAsync();
        await Expect(window.Find("#Text")).Not.ToBeEditableAsync();
        answer.SetResult();

        await Says(window, "saved", Clock());
        await Expect(window.Find("#Text")).ToBeEditableAsync();
        (await KeptText(edition)).ShouldBe(await window.Find("#Text").InputValueAsync());
    }

    [Fact]
    public async Task Paragraphs_and_lists_pasted_from_Word_stay_paragraphs_and_lists()
    {
        var (_, window) = await Write();
        await using var _ = window;
        await window.Find("#Text").FocusAsync();

        await window.Find("#Text").EvaluateAsync(
            """
            (field) => {
              const data = new DataTransfer();
              data.setData("text/html", `<html><head><style>p {}</style></head><body><!--StartFragment--><p class=MsoNormal>Pierwszy akapit,<br>druga\nlinia.<o:p></o:p></p>
                <p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>punktualność</p><p class=MsoListParagraph><span style='mso-list:Ignore'>·</span>uprzejmość</p>
                <ol start=3><li><p>czas</p></li><li>miejsce</li></ol><ul><li><p>jakość</p></li></ul>
                <div>Luzem <b>i tłusto</b><p>Ostatni &lt;akapit&gt;.</p></div><!--EndFragment--></body></html>`);
              data.setData("text/plain", "nie ten");
              field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);

        await Expect(window.Find("#Text")).ToHaveValueAsync("Pierwszy akapit,\ndruga linia.\n\n- punktualność\n- uprzejmość\n3. czas\n4. miejsce\n- jakość\n\nLuzem i tłusto\n\nOstatni <akapit>.");
        await Says(window, "saved", Clock());
    }

    [Fact]
    public async Task The_window_counts_words_as_the_table_says()
    {
        var (_, window) = await Write();
        await using var _ = window;
        using var table = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryFolders.Root, "tests", "words.json")));

        foreach (var row in table.RootElement.EnumerateArray())
        {
            await window.Find("#Text").FillAsync(row.GetProperty("text").GetString()!);
            await Expect(window.Find("#words strong")).ToHaveTextAsync(row.GetProperty("words").GetRawText(), new() { UseInnerText = true });
        }

        await window.Find("#Text").FillAsync(SampleEssay.Of(1234));
        await Expect(window.Find("#words strong")).ToHaveTextAsync(1234.ToString("N0", Speech.Pl), new() { UseInnerText = true });
    }

    private static async Task NothingIsLeftOnTheDevice(Window window) => await window.Page.WaitForFunctionAsync($"({LocalCopyTests.Records})().then((left) => left.length === 0)");

    private async Task<(Edition Edition, Window Window)> Write()
    {
        var edition = await school.Open();
        var window = await school.Window(edition.Trainee.Email);
        await window.Page.GotoAsync(edition.HomeworkAddress);
        return (edition, window);
    }

    private static async Task Says(Window window, string state, string words)
    {
        await Expect(window.Find("#save")).ToHaveTextAsync(words);
        await Expect(window.Find("#save")).ToHaveAttributeAsync("data-state", state);
    }

    private static async Task Says(Window window, string state, Regex words)
    {
        await Expect(window.Find("#save")).ToHaveTextAsync(words);
        await Expect(window.Find("#save")).ToHaveAttributeAsync("data-state", state);
    }

    private Task<string?> KeptText(Edition edition) => school.Db(db => db.Drafts.Where(d => d.AssignmentId == edition.Assignment.Id).Select(d => d.Text).FirstOrDefaultAsync());

    private Task<List<string>> KeptTexts(Edition edition) => school.Db(db => db.Revisions.Where(r => db.Drafts.Any(d => d.Id == r.DraftId && d.AssignmentId == edition.Assignment.Id)).Select(r => r.Text).ToListAsync());

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Window.Patience));
        while (!await condition()) limit.Token.ThrowIfCancellationRequested();
    }

    [GeneratedRegex(@"\d\d:\d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
