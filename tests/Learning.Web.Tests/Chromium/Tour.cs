using Learning.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>A page in one of its states, and how to get there.</summary>
public sealed record Stop(string Name, Func<Window, Task> Arrive);

/// <summary>Every page, in every state that looks different, by who sees it.</summary>
public sealed class Tour(LivedInSchool school)
{
    public static readonly IReadOnlyList<string> Guests = ["visitor", "trainee", "trainer", "administrator", "unlucky"];

    private const string Course = $"/courses/{Edition.CourseId}";

    /// <summary>Whom to sign in as; null for somebody who has not.</summary>
    public string? EmailOf(string guest) => guest switch
    {
        "visitor" => null,
        "trainer" => school.Graded.Trainer.Email,
        "administrator" => LivedInSchool.Administrator,
        _ => school.Graded.Trainee.Email,
    };

    public IEnumerable<Stop> Of(string guest) => guest switch
    {
        "visitor" => Visitor(),
        "trainee" => Trainee(),
        "trainer" => Trainer(),
        "administrator" => Administrator(),
        _ => Unlucky(),
    };

    private IEnumerable<Stop> Visitor() =>
    [
        At("sign-in", "/sign-in"),
        new("sign-in-refused", async window =>
        {
            await window.Page.GotoAsync("/sign-in");
            await window.Find("#Email").FillAsync("nikt@example.test");
            await window.Find("#Password").FillAsync("to nie jest hasło");
            await window.Find("main form button").ClickAsync();
            await Expect(window.Find(".error-summary")).ToBeVisibleAsync();
        }),
        At("forgotten-password", "/forgotten-password"),
        new("forgotten-password-sent", async window =>
        {
            await window.Page.GotoAsync("/forgotten-password");
            await window.Find("#Email").FillAsync("nikt@example.test");
            await window.Find("main form button").ClickAsync();
            await Expect(window.Find(".notice.success")).ToBeVisibleAsync();
        }),
        At("set-password", school.PasswordLink.PathAndQuery),
        new("set-password-refused", async window =>
        {
            await window.Page.GotoAsync(school.PasswordLink.PathAndQuery);
            await window.Find("#Password").FillAsync("123456789012");
            await window.Find("main form button").ClickAsync();
            await Expect(window.Find("#Password-error")).ToBeVisibleAsync();
        }),
        At("set-password-bad-link", school.PasswordLink.PathAndQuery + "x"),
        At("development-letters", "/development/letters"),
        new("development-letter", async window =>
        {
            await window.Page.GotoAsync("/development/letters");
            await window.Find("ul.items a").First.ClickAsync();
            await Expect(window.Find("pre.letter")).ToBeVisibleAsync();
        }),
    ];

    private IEnumerable<Stop> Trainee() =>
    [
        At("home", "/"),
        At("course", Course),
        At("lesson-1", $"{Course}/czym-jest-standard"),
        At("lesson-2", $"{Course}/klient-wewnetrzny-i-zewnetrzny"),
        At("lesson-3", $"{Course}/zasada-pareto"),
        new("lesson-answered", async window =>
        {
            await window.Page.GotoAsync($"{Course}/czym-jest-standard");
            var exercise = window.Find("form.exercise").First;
            await exercise.Locator("[name=choice]").First.CheckAsync();
            await exercise.Locator("button").ClickAsync();
            await Expect(exercise.Locator(".outcome")).ToBeVisibleAsync();
        }),
        At("homework-handed-in", school.Graded.HomeworkAddress),
        new("homework-refused", async window =>
        {
            await window.Page.GotoAsync(school.Graded.HomeworkAddress);
            await window.Find("#Text").FillAsync("Za krótko.");
            await window.Find("form.editor button:not(.secondary)").ClickAsync();
            await Expect(window.Find(".error-summary")).ToBeVisibleAsync();
        }),
        At("receipt", $"{school.Graded.HomeworkAddress}/submissions/1"),
        At("result", $"{school.Graded.HomeworkAddress}/submissions/1/result"),
        At("account", "/account"),
        At("password", "/account/password"),
    ];

    private IEnumerable<Stop> Trainer() =>
    [
        At("trainer-home", "/"),
        At("trainer-course", Course),
        At("trainer-lesson", $"{Course}/czym-jest-standard"),
        At("trainer-homework", school.Graded.HomeworkAddress),
        At("queue", "/grading"),
        At("desk", school.Desks.Waiting),
        new("desk-refused", async window =>
        {
            await window.Page.GotoAsync(school.Desks.Waiting);
            await window.Find(".criterion .short").First.FillAsync("77");
            await window.Find(".action-bar button").First.ClickAsync();
            await Expect(window.Find(".error-summary")).ToBeVisibleAsync();
        }),
        new("desk-stale", async window =>
        {
            await window.Page.GotoAsync(school.Desks.Waiting);
            await window.Find("#grade [name=Version]").EvaluateAsync("field => field.value = 0");
            await window.Find(".action-bar button").First.ClickAsync();
            await Expect(window.Find(".notice.warning[role=alert]")).ToBeVisibleAsync();
        }),
        new("desk-dialog", async window =>
        {
            await window.Page.GotoAsync(school.Desks.Waiting);
            await window.Select("#p1 > p", "Standard");
            await window.Find(".comment-offer").ClickAsync();
            await Expect(window.Find("dialog textarea")).ToBeVisibleAsync();
        }),
        At("desk-released", school.Desks.Released),
    ];

    private IEnumerable<Stop> Administrator() =>
    [
        At("administrator-home", "/"),
        At("cohorts", "/cohorts"),
        At("cohort-open", "/cohorts/open"),
        new("cohort-open-refused", async window =>
        {
            await window.Page.GotoAsync("/cohorts/open");
            await window.Find("#Name").FillAsync("Edycja bez końca");
            await window.Find("#StartsOn").FillAsync("2031-05-02");
            await window.Find("#EndsOn").FillAsync("2031-05-01");
            await window.Find("#Trainers").FillAsync("to nie jest adres");
            await window.Find("main form button").ClickAsync();
            await Expect(window.Find(".error-summary")).ToBeVisibleAsync();
        }),
        At("cohort", $"/cohorts/{school.Graded.Cohort.Id}"),
        At("letters", "/letters"),
        At("letters-given-up", "/letters?only=givenUp"),
    ];

    /// <summary>Somebody to whom everything happens.</summary>
    private IEnumerable<Stop> Unlucky() =>
    [
        .. new[] { 400, 403, 404, 405, 413, 429, 500, 503 }.Select(status => At($"error-{status}", $"{LivedInSchool.ErrorAddress}{status}")),
        new("form-expired", async window =>
        {
            await window.Page.GotoAsync(school.Graded.HomeworkAddress);
            await window.Find("form.editor [name=__RequestVerificationToken]").EvaluateAsync("field => field.value = ''");
            await window.HandInAsItIs(PolishEssay.Text);
            await Expect(window.Find("textarea[readonly]")).ToBeVisibleAsync();
        }),
        new("session-expired", async window =>
        {
            await window.Page.GotoAsync(school.Graded.HomeworkAddress);
            await window.Context.ClearCookiesAsync();
            await window.HandInAsItIs(PolishEssay.Text);
            await Expect(window.Find("textarea[readonly]")).ToBeVisibleAsync();
        }),
    ];

    private static Stop At(string name, string address) => new(name, async window =>
    {
        await window.Page.GotoAsync(address);
        await Expect(window.Find("main")).ToBeVisibleAsync();
    });
}
