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
    public async Task A_text_that_the_server_could_not_take_is_said_to_be_only_here_until_it_can()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        await window.Context.SetOfflineAsync(true);

        await window.Find("#Text").FillAsync("Pociąg wjechał do tunelu.");
        await Says(window, "offline", Speech.Polish("Draft.OnlyHere"));
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
        await Says(window, "offline", Speech.Polish("Draft.OnlyHere"));
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
        await Says(window, "offline", Speech.Polish("Draft.OnlyHere"));

#pragma warning disable CS0612 // The navigation that a click begins is exactly what must not be waited for.
        await window.Find(".breadcrumbs a").ClickAsync(new() { NoWaitAfter = true });
#pragma warning restore CS0612

        (await asked.Task).ShouldBe("beforeunload");
        await Expect(window.Find("#Text")).ToHaveValueAsync("Nie zamykaj jeszcze.");
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_told_and_sees_both_texts()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        var other = await window.NewTab();
        await other.Page.GotoAsync(edition.HomeworkAddress);
        await window.Find("#Text").FillAsync("Z pierwszej karty.");
        await Says(window, "saved", Clock());

        await other.Find("#Text").FillAsync("Z drugiej karty.");
        await Says(other, "conflict", Speech.Polish("Draft.ConflictTitle"));
        await other.Button(Speech.Polish("Homework.Keep")).ClickAsync();

        await Expect(other.Find(".versions")).ToContainTextAsync("Z pierwszej karty.");
        await Expect(other.Find("#Text")).ToHaveValueAsync("Z drugiej karty.");
        await Says(other, "conflict", Speech.Polish("Draft.NotKept"));
        (await KeptText(edition)).ShouldBe("Z pierwszej karty.");
        await other.Button(Speech.Polish("Homework.Keep")).ClickAsync();
        await Says(other, "saved", Clock());
        (await KeptText(edition)).ShouldBe("Z drugiej karty.");
    }

    [Fact]
    public async Task A_session_that_ran_out_is_said_and_writing_goes_on_after_signing_in_elsewhere()
    {
        var (edition, window) = await Write();
        await using var _ = window;
        var session = (await window.Context.CookiesAsync()).Where(c => !c.Name.Contains("antiforgery", StringComparison.Ordinal)).ToList();
        foreach (var cookie in session) await window.Context.ClearCookiesAsync(new() { Name = cookie.Name });

        await window.Find("#Text").FillAsync("Pisałam całe popołudnie.");
        await Says(window, "local", Speech.Polish("Draft.SignedOut"));
        (await KeptText(edition)).ShouldBeNull();

        var elsewhere = await window.NewTab();
        await elsewhere.SignIn(edition.Trainee.Email!, Web.Development.DemoSchool.Password);
        await window.Find("#Text").FillAsync("Pisałam całe popołudnie i piszę dalej.");
        await Says(window, "saved", Clock());
        (await KeptText(edition)).ShouldBe("Pisałam całe popołudnie i piszę dalej.");
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
    }

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

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Window.Patience));
        while (!await condition()) limit.Token.ThrowIfCancellationRequested();
    }

    [GeneratedRegex(@"\d\d:\d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
