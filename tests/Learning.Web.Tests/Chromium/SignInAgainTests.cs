using System.Text.RegularExpressions;
using Learning.Web.Development;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>A session or a token that ran out under somebody who is writing: they stay on their page.</summary>
public sealed partial class SignInAgainTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private const string Essay = "Pisałam całe popołudnie.";

    [Fact]
    public async Task Signing_in_happens_in_a_dialog_and_writing_goes_on()
    {
        var (edition, window) = await SessionRanOut();
        await using var _ = window;
        await Expect(window.Find("#save")).ToHaveTextAsync(Speech.Polish("Draft.HereDevice", Speech.Polish("Draft.SignedOut")));
        await Expect(window.Find("#save")).ToHaveAttributeAsync("data-state", "local");

        await SignIn(window, edition.Trainee.Email!, "nie to hasło");
        await Expect(window.Find("dialog .error-summary")).ToContainTextAsync(Speech.Polish("SignIn.Wrong"));
        (await Kept(edition)).ShouldBeNull();
        await SignIn(window, edition.Trainee.Email!, DemoSchool.Password);

        await Expect(window.Find("dialog")).ToHaveCountAsync(0);
        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());
        (await Kept(edition)).ShouldBe(Essay);
        await window.Find("#Text").FillAsync($"{Essay} I dalej.");
        await window.Find("[name=Honest]").CheckAsync();
        await window.Button(Speech.Polish("Homework.HandIn")).First.ClickAsync();
        await Expect(window.Find("main.receipt")).ToContainTextAsync($"{Essay} I dalej.");
    }

    [Fact]
    public async Task The_dialog_can_wait_and_a_button_opens_it_again()
    {
        var (edition, window) = await SessionRanOut();
        await using var _ = window;
        await Expect(window.Find("dialog")).ToBeVisibleAsync();

        await window.Press("Escape");
        await Expect(window.Find("dialog")).ToHaveCountAsync(0);
        await window.Find("#Text").FillAsync($"{Essay} Jeszcze zdanie.");
        await window.Button(Speech.Polish("Draft.SignIn")).ClickAsync();
        await SignIn(window, edition.Trainee.Email!, DemoSchool.Password);

        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());
        (await Kept(edition)).ShouldBe($"{Essay} Jeszcze zdanie.");
        await Expect(window.Button(Speech.Polish("Draft.SignIn"))).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_there_gets_nothing_and_the_writer_goes_on()
    {
        var (edition, window) = await SessionRanOut();
        await using var _ = window;

        await SignIn(window, "jan@example.test", DemoSchool.Password);
        await Expect(window.Find("dialog .error-summary")).ToHaveTextAsync(Speech.Polish("Draft.OtherPerson"));
        (await Kept(edition)).ShouldBeNull();
        await SignIn(window, edition.Trainee.Email!, DemoSchool.Password);

        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());
        (await Kept(edition)).ShouldBe(Essay);
    }

    [Fact]
    public async Task Signing_in_in_another_tab_is_enough()
    {
        var (edition, window) = await SessionRanOut();
        await using var _ = window;
        await Expect(window.Find("dialog")).ToBeVisibleAsync();

        var elsewhere = await window.NewTab();
        await elsewhere.SignIn(edition.Trainee.Email!, DemoSchool.Password);
        await window.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");

        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());
        await Expect(window.Find("dialog")).ToHaveCountAsync(0);
        (await Kept(edition)).ShouldBe(Essay);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_already_the_dialog_asks_for_nothing_more(bool isOpen)
    {
        var (edition, window) = await SessionRanOut();
        await using var _ = window;
        if (!isOpen) await window.Find("dialog button.quiet").ClickAsync();
        var elsewhere = await window.NewTab();
        await elsewhere.SignIn(edition.Trainee.Email!, DemoSchool.Password);

        if (isOpen) await SignIn(window, edition.Trainee.Email!, DemoSchool.Password);
        else await window.Button(Speech.Polish("Draft.SignIn")).ClickAsync();

        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());
        await Expect(window.Find("dialog")).ToHaveCountAsync(0);
        (await Kept(edition)).ShouldBe(Essay);
    }

    [Fact]
    public async Task A_token_that_ran_out_is_renewed_without_a_word()
    {
        var edition = await school.Open();
        await using var window = await school.Window(edition.Trainee.Email);
        await window.Page.GotoAsync(edition.HomeworkAddress);
        await window.Context.ClearCookiesAsync(new() { NameRegex = Antiforgery() });

        await window.Find("#Text").FillAsync(Essay);

        await Expect(window.Find("#save")).ToHaveTextAsync(Clock());
        (await Kept(edition)).ShouldBe(Essay);
    }

    private async Task<(Edition, Window)> SessionRanOut()
    {
        var edition = await school.Open();
        var window = await school.Window(edition.Trainee.Email);
        await window.Page.GotoAsync(edition.HomeworkAddress);
        await window.Page.WaitForFunctionAsync("() => document.querySelector('local-copy').keys.size > 0");
        await window.Context.ClearCookiesAsync(new() { Name = "learning" });
        await window.Find("#Text").FillAsync(Essay);
        await Expect(window.Find("dialog")).ToBeVisibleAsync();
        return (edition, window);
    }

    private static async Task SignIn(Window window, string email, string password)
    {
        await window.Find("dialog #Email").FillAsync(email);
        await window.Find("dialog #Password").FillAsync(password);
        await window.Find("dialog form button").First.ClickAsync();
    }

    private Task<string?> Kept(Edition edition) => school.Db(db => db.Drafts.Where(d => d.AssignmentId == edition.Assignment.Id).Select(d => d.Text).FirstOrDefaultAsync());

    [GeneratedRegex(@"\d\d:\d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();

    [GeneratedRegex("antiforgery", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Antiforgery();
}
