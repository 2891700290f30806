using System.Net;
using Learning.Tests.Mail;
using Learning.Web.Development;
using Learning.Web.Tests.Commands;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;

namespace Learning.Web.Tests.Processes;

/// <summary>The program dies after it has stored what was sent and before it could say so. Whoever sent it tries again.</summary>
public sealed class LostAnswerTests : IDisposable
{
    private const string Trainee = "ola@example.test";

    private readonly LearningProgram program = new();
    private Uri address = new("http://127.0.0.1");

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task A_hand_in_that_was_stored_but_not_answered_is_not_handed_in_again_by_the_next_try()
    {
        using var browser = await SignIn();
        var essay = SampleEssay.Of(350, "Zdążę, choć prąd zgasł między zapisem a odpowiedzią.");
        FilledForm form;
        using (await Serve(diesAfterCommitOf: "Submissions"))
        {
            var homework = await Homework(browser);
            form = FilledForm.Of(homework, "form.editor", Deeds.Essay(essay, honest: true));
            await Should.ThrowAsync<HttpRequestException>(() => Send(browser, form));
        }

        using var again = await Serve();
        var receipt = await browser.Post(form.Action.PathAndQuery, form.Content()!);

        receipt.Url.AbsolutePath.ShouldBe($"{form.Action.AbsolutePath}/submissions/1");
        receipt.Text.ShouldContain("Zdążę, choć prąd zgasł");
        (await browser.Get($"{form.Action.AbsolutePath}/submissions/2")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Eventually.Until(() => Letters().Count > 0);
        Letters().ShouldHaveSingleItem().Attachment!.Text.ShouldBe(essay);
    }

    [Fact]
    public async Task A_draft_that_was_stored_but_not_answered_is_no_conflict_with_itself()
    {
        using var browser = await SignIn();
        FilledForm form;
        using (await Serve(diesAfterCommitOf: "Revisions"))
        {
            form = FilledForm.Of(await Homework(browser), "form.editor", [("Text", "Zapisane, zanim zgasło światło.")], Speech.Polish("Homework.Keep"));
            await Should.ThrowAsync<HttpRequestException>(() => Send(browser, form));
        }

        using var again = await Serve();
        var kept = await browser.Post(form.Action.PathAndQuery, form.Content()!);

        kept.Status.ShouldBe(HttpStatusCode.OK);
        kept.ValueOf("Text").ShouldBe("Zapisane, zanim zgasło światło.");
        kept.ValueOf("Version").ShouldBe("1");
    }

    private async Task<Browser> SignIn()
    {
        var browser = new Browser(() => address, TimeProvider.System.GetUtcNow, "pl");
        using (await Serve()) await browser.SignIn(Trainee, DemoSchool.Password);
        return browser;
    }

    private async Task<Serving> Serve(string diesAfterCommitOf = "")
    {
        var serving = await program.Serve(
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("DOTNET_ENVIRONMENT", "Development"), ("Learning:PublicAddress", "http://127.0.0.1"), ("Logging:LogLevel:Default", "Warning"),
            ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.Table, diesAfterCommitOf));
        address = serving.Address;
        return serving;
    }

    private static async Task<Page> Homework(Browser browser) =>
        await browser.Read((await browser.Read("/")).All("a[href^='/homework/']").First().GetAttribute("href")!);

    private async Task Send(Browser browser, FilledForm form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, form.Action.PathAndQuery)) { Content = form.Content() };
        using var answer = await browser.Send(request);
    }

    private List<MimeLetter> Letters()
    {
        var folder = new DirectoryInfo(program.PathOf("data/mail"));
        return folder.Exists ? [.. folder.EnumerateFiles("*.eml").Select(f => MimeLetter.Read(File.ReadAllBytes(f.FullName))).Where(l => l["To"].Contains(Trainee, StringComparison.Ordinal))] : [];
    }
}
