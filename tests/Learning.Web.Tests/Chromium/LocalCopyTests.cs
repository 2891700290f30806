using System.Text.RegularExpressions;
using Learning.Web.Development;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>What the server does not have yet lies on the device, readable for its owner only, until the server has it.</summary>
public sealed partial class LocalCopyTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private const string Keep = "**/homework/*?handler=Keep";

    /// <summary>Everything on the device, as letters where it can be.</summary>
    internal const string Records =
        """
        () => new Promise((resolve, reject) => {
          const opening = indexedDB.open("learning", 1);
          opening.onerror = () => reject(opening.error);
          opening.onupgradeneeded = () => opening.result.createObjectStore("drafts");
          opening.onsuccess = () => {
            const all = opening.result.transaction("drafts").objectStore("drafts").getAll();
            all.onsuccess = () => { opening.result.close(); resolve(all.result.map((record) => `${record.seal} ${new TextDecoder("latin1").decode(record.secret)}`)); };
          };
        })
        """;

    private static string OnlyHere => Speech.Polish("Draft.HereDevice", Speech.Polish("Draft.Offline"));

    [Fact]
    public async Task A_browser_that_was_killed_before_the_server_heard_has_the_words_when_it_is_started_again()
    {
        var edition = await school.Open();
        await using var chromium = new KillableChromium();
        var page = await Write(await chromium.Start(), edition.Trainee.Email!, edition);
        await page.RouteAsync(Keep, route => route.AbortAsync("internetdisconnected"));
        await page.FillAsync("#Text", "Bateria zaraz padnie.");
        await Expect(page.Locator("#save")).ToHaveTextAsync(OnlyHere);

        await chromium.Kill();
        (await Kept(edition)).ShouldBeNull();
        var again = await Write(await chromium.Start(), edition.Trainee.Email!, edition);

        await Expect(again.Locator("#Text")).ToHaveValueAsync("Bateria zaraz padnie.");
        await Expect(again.Locator("[data-recovered]")).ToBeVisibleAsync();
        await Expect(again.Locator("#save")).ToHaveTextAsync(Clock());
        (await Kept(edition)).ShouldBe("Bateria zaraz padnie.");
    }

    [Fact]
    public async Task What_is_on_the_device_cannot_be_read_there_and_goes_when_the_server_has_it()
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email);
        await window.Page.GotoAsync(edition.HomeworkAddress);
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("internetdisconnected"));
        await window.Find("#Text").FillAsync("Sekret w tunelu.");
        await Expect(window.Find("#save")).ToHaveTextAsync(OnlyHere);

        var record = (await window.Page.EvaluateAsync<string[]>(Records)).ShouldHaveSingleItem();
        record.ShouldNotContain("Sekret");
        record.Length.ShouldBeGreaterThan(100);
        await window.Page.UnrouteAsync(Keep);
        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());

        await window.Page.WaitForFunctionAsync($"async () => (await ({Records})()).length === 0");
    }

    [Fact]
    public async Task Another_person_on_the_same_device_neither_sees_nor_opens_it_and_the_owner_finds_it_again()
    {
        var edition = await school.Open(trainees: 2);
        await using var window = await school.Window(edition.Trainees[0].Email);
        await window.Page.GotoAsync(edition.HomeworkAddress);
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("internetdisconnected"));
        await window.Find("#Text").FillAsync("Tylko moje słowa.");
        await Expect(window.Find("#save")).ToHaveTextAsync(OnlyHere);
        window.Page.Dialog += (_, dialog) => dialog.AcceptAsync();

        await SignInInstead(window, edition.Trainees[1].Email!);
        await window.Page.GotoAsync(edition.HomeworkAddress);
        await Expect(window.Find("#save")).ToHaveTextAsync(Speech.Polish("Draft.None"));
        await Expect(window.Find("#Text")).ToHaveValueAsync("");
        var seal = (await window.Page.EvaluateAsync<string[]>(Records)).ShouldHaveSingleItem().Split(' ')[0];
        (await window.Page.EvaluateAsync<int>(
            """
            async (seal) => (await fetch("/local-key", { method: "POST", headers: { Accept: "application/json" },
              body: new URLSearchParams({ Seal: seal, __RequestVerificationToken: document.querySelector("[name=__RequestVerificationToken]").value }) })).status
            """, seal)).ShouldBe(404);

        await SignInInstead(window, edition.Trainees[0].Email!);
        await window.Page.UnrouteAsync(Keep);
        await window.Page.GotoAsync(edition.HomeworkAddress);
        await Expect(window.Find("#Text")).ToHaveValueAsync("Tylko moje słowa.");
        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());
    }

    [Fact]
    public async Task A_text_left_here_and_another_written_elsewhere_are_both_shown()
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email);
        await window.Page.GotoAsync(edition.HomeworkAddress);
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("internetdisconnected"));
        await window.Find("#Text").FillAsync("Zostało w pociągu.");
        await Expect(window.Find("#save")).ToHaveTextAsync(OnlyHere);
        window.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        using var elsewhere = await edition.SignInTrainee();
        await elsewhere.Keep(await elsewhere.Read(edition.HomeworkAddress), "Napisane w domu.");

        await window.Page.GotoAsync("/");
        await window.Page.UnrouteAsync(Keep);
        await window.Page.GotoAsync(edition.HomeworkAddress);

        await Expect(window.Find("[data-theirs]")).ToHaveTextAsync("Napisane w domu.");
        await Expect(window.Find("[data-mine]")).ToHaveTextAsync("Zostało w pociągu.");
        (await Kept(edition)).ShouldBe("Napisane w domu.");
    }

    /// <summary>What a closing page sends may arrive after the next one was made.</summary>
    [Fact]
    public async Task A_text_that_the_server_got_late_from_the_window_before_is_no_conflict_with_the_window_that_goes_on_with_it()
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email);
        window.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await window.Page.GotoAsync(edition.HomeworkAddress);
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("internetdisconnected"));
        await window.Find("#Text").FillAsync("Zdążyło.");
        await Expect(window.Find("#save")).ToHaveTextAsync(OnlyHere);
        // What it sends when it closes is still under way when the next page is made.
        await window.Page.EvaluateAsync("document.querySelector('essay-editor').keep = () => {}");
        await window.Page.GotoAsync("/");
        // Goes on writing as soon as the words are back, before they are sent again.
        await window.Page.AddInitScriptAsync(
            """
            document.addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
              const text = document.querySelector("#Text");
              text.value += " I dalej.";
              text.dispatchEvent(new Event("input"));
            }).observe(document.querySelector("[data-recovered]"), { attributeFilter: ["hidden"] }));
            """);
        await window.Page.GotoAsync(edition.HomeworkAddress);
        await Expect(window.Find("#save")).ToHaveTextAsync(OnlyHere);
        using var behind = await edition.SignInTrainee();
        await behind.Keep(await behind.Read(edition.HomeworkAddress), "Zdążyło.");

        await window.Page.UnrouteAsync(Keep);

        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());
        (await Kept(edition)).ShouldBe("Zdążyło. I dalej.");
    }

    [Fact]
    public async Task Without_a_secure_connection_the_badge_says_that_the_server_has_the_only_copy()
    {
        var edition = await school.Open();
        await using var window = await school.Window();
        var plain = $"http://{ChromiumBrowser.PlainHost}:{school.Address.Port}";
        await window.Page.GotoAsync($"{plain}/sign-in");
        await window.Find("#Email").FillAsync(edition.Trainee.Email!);
        await window.Find("#Password").FillAsync(DemoSchool.Password);
        await window.Find("main form button").ClickAsync();
        await Expect(window.Find("form[action='/sign-out']")).ToHaveCountAsync(1);

        await window.Page.GotoAsync(plain + edition.HomeworkAddress);
        await Expect(window.Find("#save")).ToHaveTextAsync($"{Speech.Polish("Draft.None")} {Speech.Polish("Draft.ServerOnly")}");
        await window.Find("#Text").FillAsync("Bez kłódki.");

        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());
        await Expect(window.Find("#save")).ToContainTextAsync(Speech.Polish("Draft.ServerOnly"));
        await window.Page.RouteAsync(Keep, route => route.AbortAsync("internetdisconnected"));
        await window.Find("#Text").FillAsync("Bez kłódki i bez sieci.");
        await Expect(window.Find("#save")).ToHaveTextAsync(Speech.Polish("Draft.HereWindow", Speech.Polish("Draft.Offline")));
        (await Kept(edition)).ShouldBe("Bez kłódki.");
    }

    private async Task<IPage> Write(IPage page, string email, Edition edition)
    {
        await page.Context.SetExtraHTTPHeadersAsync([new("Accept-Language", "pl")]);
        await page.GotoAsync($"{school.Address}sign-in");
        // A browser that was killed may have written its cookies down, or not.
        if (await page.Locator("#Password").CountAsync() > 0)
        {
            await page.FillAsync("#Email", email);
            await page.FillAsync("#Password", DemoSchool.Password);
            await page.ClickAsync("main form button");
        }

        await Expect(page.Locator("form[action='/sign-out']")).ToHaveCountAsync(1);
        await page.GotoAsync(new Uri(school.Address, edition.HomeworkAddress).ToString());
        return page;
    }

    private async Task SignInInstead(Window window, string email)
    {
        await window.Page.GotoAsync("/");
        await window.Context.ClearCookiesAsync();
        using var person = await school.SignIn(email);
        await window.Become(person, school.Address);
    }

    private Task<string?> Kept(Edition edition) => school.Db(db => db.Drafts.Where(d => d.AssignmentId == edition.Assignment.Id).Select(d => d.Text).FirstOrDefaultAsync());

    [GeneratedRegex(@"\d\d:\d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
