using System.Net;
using System.Text.Json;
using Learning.Grading;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.BadInput;

/// <summary>What goes wrong around comments and grades: a clear answer, and every word is still there.</summary>
public sealed class DeskTroubleTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Essay = "Uważam, że tak właśnie jest.\n\nDrugi akapit mówi 👍 to samo.";

    [Fact]
    public async Task Passages_that_overlap_contain_each_other_or_are_the_same_are_all_marked_and_the_text_stays_whole()
    {
        var (_, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        (int Start, int End)[] passages = [(0, 11), (8, 20), (10, 12), (10, 12), (0, 28), (20, 45)];
        var form = FilledForm.Of(desk, "#grade", []);
        var fields = form.Fields.Concat(passages.SelectMany((p, i) => New(10_000 + i, p.Start, p.End, $"Uwaga {i}.")));

        var saved = await trainer.Post(SaveOf(desk), (form with { Fields = [.. fields] }).Content()!);

        saved.Status.ShouldBe(HttpStatusCode.OK);
        saved.All(".comment .text").Count().ShouldBe(passages.Length);
        foreach (var number in saved.All(".passage-number").ToList()) number.Remove();
        saved.All(".paragraph > p").Select(Page.TextOf).ShouldBe(Essay.Split("\n\n"));
    }

    [Fact]
    public async Task Ten_thousand_comments_are_shown_and_one_more_is_refused_in_words_and_comes_back()
    {
        var (edition, trainer, desk) = await AtTheDesk(SampleEssay.Of(900));
        using var _ = trainer;
        await Write(edition, 10_000);

        var page = await Raw(trainer, HttpMethod.Get, desk.Url.AbsolutePath);
        var refused = await Raw(trainer, HttpMethod.Post, SaveOf(desk), FilledForm.Of(desk, "#grade", [("New[1].Text", "Ta jedna jeszcze."), ("Summary", "Zostaje.")]).Content());

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.Split("class=\"comment-number\"").Length.ShouldBe(10_001);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Speech.Line(WebUtility.HtmlDecode(refused.Html)).ShouldContain(Speech.Polish("Refusal.Comment.TooMany", Comment.Most));
        refused.Html.ShouldContain("Ta jedna jeszcze.");
        refused.Html.ShouldContain("Zostaje.");
        (await edition.Grades()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("New.Index=1&New[1].Start=0&New[1].End=6&New[1].Text=x&", 2_000)]
    [InlineData("New.Index={0}&New[{0}].Start=0&New[{0}].End=6&New[{0}].Text=x&", 10_000)]
    [InlineData("New.Index={0}&New[{0}].Text=x&", 1_500)]
    [InlineData("Level[k{0}]=1&", 1_500)]
    [InlineData("Remark[k{0}]=1&", 3_000)]
    public async Task More_fields_than_anybody_fills_in_are_refused_and_nothing_is_half_saved(string field, int times)
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        var many = string.Concat(Enumerable.Range(0, times).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, field, i)));

        var answer = await trainer.Post(SaveOf(desk), new StringContent(many + FilledForm.Of(desk, "#grade", [("Summary", "Słowa.")]).Encoded(), System.Text.Encoding.ASCII, "application/x-www-form-urlencoded"));

        ((int)answer.Status).ShouldBeInRange(400, 422, answer.Text);
        answer.Has("main h1").ShouldBeTrue();
        (await edition.Grades()).ShouldBeEmpty();
        (await Comments(edition)).ShouldBe(0);
    }

    [Fact]
    public async Task A_save_after_the_release_is_refused_and_what_was_typed_is_still_there()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk), ("Summary", "Udostępnione słowa.")]);
        (string, string?)[] late = [.. Deeds.AllMarks(desk, "0"), ("Summary", "Spóźnione słowa."), ("New[1].Text", "Spóźniona uwaga.")];

        var stale = await trainer.Grade(desk, "Desk.Save", late);
        var knowing = await trainer.Post(SaveOf(desk), FilledForm.Of(desk, "#grade", late).With("Version", stale.ValueOf("Version")).Content()!);
        var kept = await Keep(trainer, FilledForm.Of(desk, "#grade", late).With("Version", stale.ValueOf("Version")));

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        knowing.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        knowing.Text.ShouldContain(Speech.Polish("Refusal.Grade.AlreadyReleased"));
        kept.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        kept.Problem.ShouldBe(Speech.Polish("Refusal.Grade.AlreadyReleased"));
        foreach (var page in (Page[])[stale, knowing])
        {
            page.ValueOf("Summary").ShouldBe("Spóźnione słowa.");
            page.Text.ShouldContain("Spóźniona uwaga.");
        }

        var grade = (await edition.Grades()).Single();
        (grade.Total, grade.Summary).ShouldBe((20, "Udostępnione słowa."));
        (await Comments(edition)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_saves_at_once_by_one_trainer_in_two_windows_keep_one_and_show_both()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        var answers = await Task.WhenAll(trainer.Grade(desk, "Desk.Save", ("Summary", "Okno pierwsze.")), trainer.Grade(desk, "Desk.Save", ("Summary", "Okno drugie.")));

        answers.Select(a => a.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var conflict = answers.Single(a => a.Status == HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("Okno pierwsze.");
        conflict.Text.ShouldContain("Okno drugie.");
        (await edition.Grades()).Single().Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_criterion_that_is_gone_and_a_comment_of_another_essay_lose_nothing_of_what_was_typed()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        var form = FilledForm.Of(desk, "#grade", [("Summary", "Nie zgub."), ("New[1].Text", "Ani tego.")]).With("Remark[usuniete]", "Słowa do kryterium, którego już nie ma.");

        var refused = await trainer.Post(SaveOf(desk), form.Content()!);
        var kept = await Keep(trainer, form);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Grade.UnknownCriterion"));
        refused.Html.ShouldContain("Słowa do kryterium, którego już nie ma.");
        refused.ValueOf("Summary").ShouldBe("Nie zgub.");
        refused.ValueOf("New[1].Text").ShouldBe("Ani tego.");
        kept.Problem.ShouldBe(Speech.Polish("Refusal.Grade.UnknownCriterion"));
        (await edition.Grades()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_comment_survives_a_session_that_ran_out_and_is_added_after_signing_in()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        var words = SampleEssay.Of(900, "Długi komentarz „z cudzysłowem” & <znakami>.")[..Comment.TextLength].Trim();
        trainer.Cookies.Forget("learning");
        var form = FilledForm.Of(desk, "#grade", []);

        var signedOut = await trainer.Post(SaveOf(desk), (form with { Fields = [.. form.Fields, .. New(10_000, 2, 5, words)] }).Content()!);
        signedOut.Status.ShouldBe(HttpStatusCode.Unauthorized);
        var resumed = await trainer.Submit(signedOut, "form[action='/sign-in']", [("Email", edition.Trainer.Email), ("Password", Development.DemoSchool.Password)]);
        var saved = await trainer.Submit(resumed, "main form.stack", []);

        saved.Find(".comment .text").TextContent.ShouldBe(words);
        saved.Find(".comment-quote").TextContent.ShouldBe("aża");
    }

    private async Task<(Edition Edition, Browser Trainer, Page Desk)> AtTheDesk(string essay = Essay)
    {
        var edition = await school.Open();
        var address = await edition.SomebodyHandsIn(essay);
        var trainer = await edition.SignInTrainer();
        return (edition, trainer, await trainer.Read(address));
    }

    private static string SaveOf(Page desk) => $"{desk.Url.AbsolutePath}?handler=Save";

    private static IEnumerable<KeyValuePair<string, string>> New(int index, int start, int end, string text) =>
        [new("New.Index", $"{index}"), new($"New[{index}].Start", $"{start}"), new($"New[{index}].End", $"{end}"), new($"New[{index}].Text", text)];

    private Task Write(Edition edition, int comments) => school.Db(async db =>
    {
        var submission = await db.Submissions.SingleAsync(s => s.AssignmentId == edition.Assignment.Id);
        var length = submission.Text.EnumerateRunes().Count();
        db.AddRange(Enumerable.Range(0, comments).Select(i => new Comment(submission, Passage.In(submission.Text, i * 7 % (length - 40), (i * 7 % (length - 40)) + 3 + (i % 37)), $"Uwaga {i}.", edition.Trainer.Id, school.Clock.Now)));
        await db.SaveChangesAsync();
    });

    private Task<int> Comments(Edition edition) => school.Db(db => db.Comments.CountAsync(c => db.Submissions.Any(s => s.Id == c.SubmissionId && s.AssignmentId == edition.Assignment.Id)));

    /// <summary>Fourteen million letters need no document.</summary>
    private async Task<(HttpStatusCode Status, string Html)> Raw(Browser trainer, HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(school.Address, address)) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await trainer.Send(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<(HttpStatusCode Status, string Problem)> Keep(Browser trainer, FilledForm form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.Action, "?handler=Keep")) { Content = form.Content() };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await trainer.Send(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("problems")[0].GetString()!);
    }
}
