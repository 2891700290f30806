using System.Net;
using Learning.Essays;
using Learning.Web.Tests.Files;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Homework;

/// <summary>A look at what will be sent.</summary>
public sealed class PreviewTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task Exactly_what_is_shown_is_handed_in()
    {
        var edition = await school.Open(brief => brief with { Attempts = 2 });
        using var trainee = await edition.SignInTrainee();
        var essay = SampleEssay.Of(100, "Ostatnie spojrzenie: „zażółć” & <gęślą>.");

        var preview = await trainee.Submit(await trainee.Read(edition.HomeworkAddress), "form.editor", [("Text", essay)], Speech.Polish("Homework.Preview"));

        preview.Url.AbsolutePath.ShouldBe($"{edition.HomeworkAddress}/hand-in");
        preview.All("article.sheet .paragraph").Select(p => p.TextContent.Trim()).ShouldBe(essay.Split("\n\n"));
        preview.All(".facts dd").Select(Page.TextOf).First().ShouldBe($"{EssayText.CountWords(essay)}");
        preview.Text.ShouldContain(Moments.Deadline(edition.Assignment.DueAt, edition.Assignment.DeadlineOf(null).Zone, Speech.Pl));
        preview.Text.ShouldContain(Speech.Polish("HandIn.NumberOf", 1, 2));
        (await edition.Submissions()).ShouldBeEmpty();

        var receipt = await trainee.Submit(preview, "main form.stack", [("Honest", "true")]);
        receipt.Url.AbsolutePath.ShouldBe($"{edition.HomeworkAddress}/submissions/1");
        (await edition.Submissions()).ShouldHaveSingleItem().Text.ShouldBe(essay);
    }

    [Fact]
    public async Task Files_that_would_go_along_are_shown()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Attach(edition, SampleEssay.Of(30), ("stary plan.txt", "Plan pracy."u8.ToArray()));

        var preview = await trainee.Read($"{edition.HomeworkAddress}/hand-in");

        preview.Find(".files").TextContent.ShouldContain("stary plan.txt");
        preview.Link(Speech.Polish("Files.Manage")).ShouldBe($"{edition.HomeworkAddress}/files");
    }

    [Fact]
    public async Task The_same_click_twice_is_one_submission_here_too()
    {
        var edition = await school.Open(brief => brief with { AsksHonesty = false });
        using var trainee = await edition.SignInTrainee();
        var preview = await trainee.Submit(await trainee.Read(edition.HomeworkAddress), "form.editor", [("Text", SampleEssay.Of(30))], Speech.Polish("Homework.Preview"));
        preview.Has("[name=Honest]").ShouldBeFalse();

        await Task.WhenAll(trainee.Submit(preview, "main form.stack", []), trainee.Submit(preview, "main form.stack", []));

        (await edition.Submissions()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_the_statement_the_text_comes_back_in_the_editor()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var preview = await trainee.Submit(await trainee.Read(edition.HomeworkAddress), "form.editor", [("Text", SampleEssay.Of(30))], Speech.Polish("Homework.Preview"));

        var refused = await trainee.Submit(preview, "main form.stack", []);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ValueOf("Text").ShouldBe(SampleEssay.Of(30));
        Page.TextOf(refused.Find("#Honest-error")).ShouldBe(Speech.Polish("Refusal.Essay.HonestyMissing"));
    }

    [Fact]
    public async Task What_would_be_refused_is_said_before_it_is_sent()
    {
        var edition = await school.Open(brief => brief with { MinimumWords = 50 });
        using var trainee = await edition.SignInTrainee();

        var preview = await trainee.Submit(await trainee.Read(edition.HomeworkAddress), "form.editor", [("Text", SampleEssay.Of(49))], Speech.Polish("Homework.Preview"));

        preview.Find(".notice.refusal").TextContent.ShouldContain("49");
        preview.Find(".notice.refusal").TextContent.ShouldContain("50");
        preview.Has("main form button").ShouldBeFalse();
        preview.Link(Speech.Polish("HandIn.Back")).ShouldBe(edition.HomeworkAddress);
    }

    [Fact]
    public async Task After_the_end_and_before_anything_is_written_there_is_nothing_to_send()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        (await trainee.Read($"{edition.HomeworkAddress}/hand-in")).Find(".notice.refusal").TextContent.ShouldContain(Speech.Polish("Refusal.Essay.Blank"));
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), SampleEssay.Of(30));

        school.Clock.AdvanceTo(edition.Assignment.DueAt);
        using var later = await edition.SignInTrainee();
        var closed = await later.Read($"{edition.HomeworkAddress}/hand-in");

        closed.Has("main form button").ShouldBeFalse();
        closed.Text.ShouldContain("Zamknięte");
    }

    [Fact]
    public async Task Nobody_looks_at_somebody_else_s_text()
    {
        var edition = await school.Open();
        var other = await school.Open();
        using var trainer = await edition.SignInTrainer();
        using var stranger = await other.SignInTrainee();

        (await trainer.Get($"{edition.HomeworkAddress}/hand-in")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"{edition.HomeworkAddress}/hand-in")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
