using System.Net;
using Learning.Tests.Mail;
using Learning.Web.Development;
using Learning.Web.Tests.Commands;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;

namespace Learning.Web.Tests.Processes;

/// <summary>The program as a process of its own, killed as a power cut would, and started again over the same folder.</summary>
public sealed class KillTests : IDisposable
{
    private const string Trainee = "ola@example.test";
    private const string Trainer = "trener@example.test";

    private readonly LearningProgram program = new();
    private Uri address = new("http://127.0.0.1");

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task Killed_right_after_the_answer_it_has_the_submission_and_sends_each_letter_once()
    {
        using var browser = Browser();
        var essay = SampleEssay.Of(350, "Zdążę przed awarią prądu.");
        Uri receipt;
        using (await Serve())
        {
            await browser.SignIn(Trainee, DemoSchool.Password);
            receipt = (await HandIn(browser, await Homework(browser), essay)).Headers.Location!;
        }

        using var again = await Serve();
        await Eventually.Until(() => Letters(Trainee).Count > 0 && Letters(Trainer).Count > 0);

        (await browser.Read(receipt.OriginalString)).Text.ShouldContain("Zdążę przed awarią prądu.");
        Letters(Trainee).ShouldHaveSingleItem().Attachment!.Text.ShouldBe(essay);
        Letters(Trainer).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Killed_at_any_moment_the_same_click_afterwards_makes_exactly_one_submission()
    {
        using var browser = Browser();
        var homework = "";
        var texts = new List<string>();
        foreach (var moment in Enumerable.Range(0, 3))
        {
            var essay = SampleEssay.Of(350, $"Próba {moment}, zanim zgaśnie światło.");
            FilledForm form;
            using (await Serve())
            {
                if (moment == 0) await browser.SignIn(Trainee, DemoSchool.Password);
                var page = await Homework(browser);
                homework = page.Url.AbsolutePath;
                form = FilledForm.Of(page, "form.editor", Deeds.Essay(essay, honest: true), page.All("form.editor button").Select(Page.TextOf).First());
                await StartedToSend(browser, form, moment);
            }

            texts.Add(essay);
            using (await Serve())
            {
                (await browser.Post(form.Action.PathAndQuery, form.Content()!)).Url.AbsolutePath.ShouldBe($"{homework}/submissions/{moment + 1}");
                (await browser.Get($"{homework}/submissions/{moment + 2}")).Status.ShouldBe(HttpStatusCode.NotFound);
                await Eventually.Until(() => Letters(Trainee).Count > moment && Letters(Trainer).Count > moment);
            }
        }

        Letters(Trainee).Select(l => l.Attachment!.Text).Order().ShouldBe(texts.Order());
        Letters(Trainer).Count.ShouldBe(3);
    }

    /// <summary>Sends the form and returns, at a different place of its way each time, without an answer.</summary>
    private async Task StartedToSend(Browser browser, FilledForm form, int moment)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, form.Action.PathAndQuery)) { Content = form.Content() };
        var answer = browser.Send(request);
        var log = Path.Combine(program.PathOf("data"), "learning.db-wal");
        var before = new FileInfo(log).Length;
        // Before anything is written, once something is, or whenever it is done.
        if (moment == 1) await Eventually.Until(() => new FileInfo(log).Length != before || answer.IsCompleted);
        if (moment == 2) await answer;
        _ = answer.ContinueWith(abandoned => abandoned.Exception, TaskScheduler.Default);
    }

    private Browser Browser() => new(() => address, TimeProvider.System.GetUtcNow, "pl");

    private async Task<Serving> Serve()
    {
        var serving = await program.Serve(
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("DOTNET_ENVIRONMENT", "Development"), ("Learning:PublicAddress", "http://127.0.0.1"), ("Logging:LogLevel:Default", "Warning"));
        address = serving.Address;
        return serving;
    }

    private static async Task<Page> Homework(Browser browser)
    {
        var home = await browser.Read("/");
        return await browser.Read(home.All("a[href^='/homework/']").First().GetAttribute("href")!);
    }

    private async Task<HttpResponseMessage> HandIn(Browser browser, Page page, string essay)
    {
        var form = FilledForm.Of(page, "form.editor", Deeds.Essay(essay, honest: true));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, form.Action.PathAndQuery)) { Content = form.Content() };
        var answer = await browser.Send(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer;
    }

    /// <summary>Whole letters in the mail folder to this address.</summary>
    private List<MimeLetter> Letters(string to)
    {
        var folder = new DirectoryInfo(program.PathOf("data/mail"));
        return folder.Exists ? [.. folder.EnumerateFiles("*.eml").Select(f => MimeLetter.Read(File.ReadAllBytes(f.FullName))).Where(l => l["To"].Contains(to, StringComparison.Ordinal))] : [];
    }
}
