using System.Net;
using System.Text.Json;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>Comments that come back: one's own, shared in a cohort, counted, and written to somebody.</summary>
public sealed class CommentBankTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Bank = "/grading/comments";

    [Fact]
    public async Task A_comment_is_added_changed_and_removed()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();

        var added = await trainer.Submit(await trainer.Read(Bank), "form[action='?handler=Add']", [("Text", "Podaj źródło."), ("Criterion", "uzasadnienie")]);
        added.Find(".bank-items .text").TextContent.ShouldBe("Podaj źródło.");
        added.Find(".bank-items .meta").TextContent.ShouldContain("Uzasadnienie");
        var changed = await trainer.Submit(added, "form[action='?handler=Change']", [("Text", "{imię}, podaj źródło.")]);
        changed.Find(".bank-items .text").TextContent.ShouldBe("{imię}, podaj źródło.");
        var removed = await trainer.Submit(changed, "form[action='?handler=Remove']", []);

        removed.Text.ShouldContain(Speech.Polish("Bank.Empty"));
    }

    [Fact]
    public async Task It_is_put_into_an_essay_without_a_script_with_the_first_name_and_counted()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        await trainer.Submit(await trainer.Read(Bank), "form[action='?handler=Add']", [("Text", "{imię}, podaj źródło.")]);
        var desk = await trainer.Read(await edition.SomebodyHandsIn("Pierwszy akapit mówi tak.\n\nDrugi akapit mówi nie."));
        var saved = desk.Find("#insert option:not([value=''])").GetAttribute("value")!;

        var inserted = await trainer.Submit(desk, "#grade", [("insert", saved), ("into", "2"), ("New[1].Text", "I własny.")], Speech.Polish("Comment.Add"));

        inserted.All(".comment .text").Select(Page.TextOf).ShouldBe(["I własny.", "Żaneta, podaj źródło."]);
        (await trainer.Read(Bank)).Text.ShouldContain(Speech.Polish("Bank.Uses.one", 1));
    }

    [Fact]
    public async Task A_written_comment_is_kept_in_the_bank_once()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn("Uważam, że tak właśnie jest."));
        desk = await trainer.Submit(desk, "#grade", [("New[1].Text", "To zdanie się przyda.")], Speech.Polish("Comment.Add"));

        var kept = await trainer.Submit(desk, "#grade", [], Speech.Polish("Comment.ToBank"));
        await trainer.Submit(desk, "#grade", [("Version", kept.ValueOf("Version"))], Speech.Polish("Comment.ToBank"));

        Page.TextOf(kept.Find(".comment-actions")).ShouldBe($"{Speech.Polish("Comment.InBank")} {Speech.Polish("Comment.Remove")}");
        (await trainer.Read(Bank)).All(".bank-items .text").Select(Page.TextOf).ShouldBe(["To zdanie się przyda."]);
    }

    [Fact]
    public async Task A_comment_that_calls_the_trainee_by_name_calls_the_next_one_by_theirs()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn("Uważam, że tak właśnie jest."));
        desk = await trainer.Submit(desk, "#grade", [("New[1].Text", "{imię}, Żanetę pomijam, podaj źródło.")], Speech.Polish("Comment.Add"));

        desk = await trainer.Submit(desk, "#grade", [], Speech.Polish("Comment.ToBank"));

        Page.TextOf(desk.Find(".comment .text")).ShouldBe("Żaneta, Żanetę pomijam, podaj źródło.");
        (await trainer.Read(Bank)).All(".bank-items .text").Select(Page.TextOf).ShouldBe(["{imię}, Żanetę pomijam, podaj źródło."]);
        Page.TextOf(desk.Find(".comment-actions")).ShouldStartWith(Speech.Polish("Comment.InBank"));
    }

    [Fact]
    public async Task A_shared_one_is_suggested_to_the_trainers_of_that_cohort_and_to_nobody_else()
    {
        var edition = await school.Open(trainers: 2);
        var address = await edition.SomebodyHandsIn("Uważam, że tak właśnie jest.");
        using var owner = await edition.SignInTrainer(0);
        using var colleague = await edition.SignInTrainer(1);
        using var stranger = await (await school.Open()).SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        await owner.Submit(await owner.Read(Bank), "form[action='?handler=Add']", [("Text", "Wspólny."), ("Cohort", $"{edition.Cohort.Id}"), ("Criterion", "jezyk")]);
        await owner.Submit(await owner.Read(Bank), "form[action='?handler=Add']", [("Text", "Tylko mój.")]);

        (await Suggested(colleague, address)).ShouldBe([("Wspólny.", "jezyk")]);
        (await Suggested(owner, address)).Count.ShouldBe(2);
        (await colleague.Read(Bank)).All("form[action='?handler=Change']").ShouldBeEmpty();
        (await stranger.Read(Bank)).Text.ShouldNotContain("Wspólny.");
        (await stranger.Get($"{address}/suggestions")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainee.Get($"{address}/suggestions")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainee.Get(Bank)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_elses_cannot_be_changed_and_a_blank_one_comes_back()
    {
        var edition = await school.Open(trainers: 2);
        using var owner = await edition.SignInTrainer(0);
        using var colleague = await edition.SignInTrainer(1);
        var mine = await owner.Submit(await owner.Read(Bank), "form[action='?handler=Add']", [("Text", "Mój."), ("Cohort", $"{edition.Cohort.Id}")]);

        var theft = await colleague.Post($"{Bank}?handler=Remove", FilledForm.Of(await colleague.Read(Bank), "form[action='?handler=Add']", []).With("Id", mine.ValueOf("Id")).Content()!);
        var blank = await owner.Submit(mine, "form[action='?handler=Change']", [("Text", " ")]);

        theft.Status.ShouldBe(HttpStatusCode.NotFound);
        blank.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.Read(Bank)).Find(".bank-items .text").TextContent.ShouldBe("Mój.");
    }

    private static async Task<List<(string?, string?)>> Suggested(Browser trainer, string desk)
    {
        using var json = JsonDocument.Parse((await trainer.Get($"{desk}/suggestions")).Html);
        return [.. json.RootElement.EnumerateArray().Select(c => (c.GetProperty("text").GetString(), c.GetProperty("criterionId").GetString()))];
    }
}
