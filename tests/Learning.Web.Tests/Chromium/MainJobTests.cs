using System.Text.RegularExpressions;
using Learning.Web.Development;
using Learning.Web.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Learning.Web.Tests.Chromium;

/// <summary>The main job, as two people do it in their windows: with JavaScript and without.</summary>
public sealed partial class MainJobTests(ChromiumSchool school) : IClassFixture<ChromiumSchool>
{
    private static readonly string Essay = SampleEssay.Of(320, "Byłam u szewca: zelował długo, ale uprzedził 😀.");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_trainee_reads_writes_and_hands_in_a_trainer_comments_grades_and_releases_the_trainee_learns(bool scripts)
    {
        var edition = await school.Open();
        await using var trainee = await school.Window(new Sight(Scripts: scripts));
        await using var trainer = await school.Window(new Sight(Scripts: scripts));

        await trainee.SignIn(edition.Trainee.Email!, DemoSchool.Password);
        await Read(trainee, scripts);
        var receipt = await Write(trainee, scripts);
        await trainer.SignIn(edition.Trainer.Email!, DemoSchool.Password);
        await OpenFromLetter(trainer, edition);
        if (scripts) await CommentOnPassage(trainer, "zelował długo");
        else await CommentOnParagraph(trainer);
        await Grade(trainer, trainee, receipt);
        await Learn(trainee, trainer, scripts);

        trainee.Complaints.ShouldBeEmpty();
        trainer.Complaints.ShouldBeEmpty();
    }

    private static async Task Read(Window trainee, bool scripts)
    {
        await Expect(trainee.Find("section.next")).ToContainTextAsync(Speech.Polish("Homework.Begin"));
        await trainee.Find("ul.items a.action").First.ClickAsync();
        await Expect(trainee.Find("article.prose")).ToBeVisibleAsync();
        await trainee.AnswerEverything();
        await Expect(trainee.Find(".exercise[data-type=quiz] .explanation").First).ToBeVisibleAsync();
        if (scripts) await trainee.Find("#lesson-progress").ScrollIntoViewIfNeededAsync();
        else await trainee.Button(Speech.Polish("Reading.MarkAsRead")).ClickAsync();
        await Expect(trainee.Find("#lesson-progress")).ToContainTextAsync(Speech.Polish("Reading.Done"));
        await trainee.Find(".breadcrumbs a").ClickAsync();
        await Expect(trainee.Find("li.done")).ToHaveCountAsync(1);
    }

    private static async Task<string> Write(Window trainee, bool scripts)
    {
        await trainee.Find("ul.items a[href^='/homework/']").ClickAsync();
        await Expect(trainee.Find("#save")).ToHaveTextAsync(Speech.Polish("Draft.None"));
        await trainee.Find("#Text").FillAsync(Essay);
        if (!scripts) await trainee.Button(Speech.Polish("Homework.Keep")).ClickAsync();
        await Expect(trainee.Find("#save")).ToHaveTextAsync(Clock());
        await Expect(trainee.Find("#save")).ToHaveAttributeAsync("data-state", "saved");
        await Expect(trainee.Find("#words strong")).ToHaveTextAsync("319");
        await Expect(trainee.Find("#Text")).ToHaveValueAsync(Essay);

        await trainee.Find("[name=Honest]").CheckAsync();
        await trainee.Button(Speech.Polish("Homework.HandIn")).ClickAsync();
        await Expect(trainee.Find("h1")).ToHaveTextAsync(Speech.Polish("Receipt.Title"));
        await Expect(trainee.Find("article.sheet")).ToContainTextAsync("Byłam u szewca");
        await Expect(trainee.Find(".facts")).ToContainTextAsync(Essays.EssayText.Sha256(Essay));
        return trainee.Page.Url;
    }

    private async Task OpenFromLetter(Window trainer, Edition edition)
    {
        var letter = (await school.Letters(edition.Trainer.Email!)).ShouldHaveSingleItem();
        var link = letter.PlainText.Split().Single(word => word.Contains("/grading/", StringComparison.Ordinal));
        await trainer.Page.GotoAsync(link);
        await Expect(trainer.Find("article.sheet")).ToContainTextAsync("Byłam u szewca");
    }

    private static async Task CommentOnPassage(Window trainer, string passage)
    {
        await trainer.Select("#p1 > p", passage);
        await trainer.Find(".comment-offer").ClickAsync();
        await Expect(trainer.Find("dialog q")).ToHaveTextAsync(passage);
        await trainer.Find("dialog textarea").FillAsync("Jak długo?");
        await trainer.Find("dialog").GetByRole(AriaRole.Button, new() { Name = Speech.Polish("Comment.Add") }).ClickAsync();
        await Expect(trainer.Find(".comment .text")).ToHaveTextAsync("Jak długo?");
        await Expect(trainer.Find("mark.passage")).ToHaveTextAsync($"{passage}1");
        await Expect(trainer.Find("dialog")).ToHaveCountAsync(0);
        await Expect(trainer.Find(".comment.private")).ToHaveCountAsync(1);
    }

    private static async Task CommentOnParagraph(Window trainer)
    {
        await trainer.Find("#p1 details.comment-form summary").ClickAsync();
        await trainer.Find("#new-1").FillAsync("Jak długo?");
        await trainer.Find("#p1 details.comment-form button").ClickAsync();
        await Expect(trainer.Find(".comment .text")).ToHaveTextAsync("Jak długo?");
    }

    private static async Task Grade(Window trainer, Window trainee, string receipt)
    {
        var criteria = trainer.Find("fieldset.criterion");
        var count = await criteria.CountAsync();
        for (var i = 0; i < count; i++) await criteria.Nth(i).Locator("[type=radio]").Nth(1).CheckAsync();
        await trainer.Find("#Summary").FillAsync("Praca przemyślana.");
        await trainer.Button(Speech.Polish("Desk.Save")).First.ClickAsync();
        await Expect(trainer.Find(".notice.success")).ToHaveTextAsync(Speech.Polish("Grade.Saved"));
        await Expect(trainer.Find(".total strong")).ToHaveTextAsync($"{3 * count}");
        (await trainee.Page.GotoAsync($"{receipt}/result"))!.Status.ShouldBe(404);

        await trainer.Button(Speech.Polish("Desk.Release")).ClickAsync();
        await Expect(trainer.Find(".notice.success")).ToContainTextAsync(Speech.Polish("Grade.Released"));
    }

    private static async Task Learn(Window trainee, Window trainer, bool scripts)
    {
        await trainee.Page.GotoAsync("/");
        await trainee.Find("a.action[href$='/result']").ClickAsync();
        await Expect(trainee.Find(".overall")).ToContainTextAsync("Praca przemyślana.");
        await Expect(trainee.Find("mark.passage")).ToContainTextAsync(scripts ? "zelował długo" : SampleEssay.FirstParagraph(Essay));
        await Expect(trainee.Find(".comment .text").Last).ToHaveTextAsync("Jak długo?");
        await Expect(trainee.Find(".comment.private")).ToHaveCountAsync(0);

        await trainee.Find("form.language button").ClickAsync();
        await Expect(trainee.Find("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(trainee.Find("h1")).ToHaveTextAsync(Speech.English("Result.Title"));
        await trainer.Page.GotoAsync("/grading");
        await Expect(trainer.Find(".empty")).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"\d\d:\d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
