using System.Net;
using System.Text.Json;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>What the desk keeps in the background: the trainer's working state, on any device, and nobody else's business.</summary>
public sealed class KeepTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task Marks_words_and_comments_in_the_making_are_there_on_another_device()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        var kept = await Keep(trainer, Filled(desk, ("Level[stanowisko]", "3"), ("Remark[stanowisko]", "Teza w trzecim zdaniu."), ("Summary", "Zaczynam czytać"), ("New[1].Text", "Niedokończona my")));
        kept.Status.ShouldBe(HttpStatusCode.OK, kept.Body);

        using var elsewhere = await edition.SignInTrainer();
        var again = await elsewhere.Read(desk.Url.AbsolutePath);
        again.Has("input[name='Level[stanowisko]'][value='3'][checked]").ShouldBeTrue();
        again.ValueOf("Remark[stanowisko]").ShouldBe("Teza w trzecim zdaniu.");
        again.ValueOf("Summary").ShouldBe("Zaczynam czytać");
        again.ValueOf("New[1].Text").ShouldBe("Niedokończona my");
        again.Has(".comment").ShouldBeFalse();
        again.ValueOf("Version").ShouldBe("1");
    }

    [Fact]
    public async Task A_comment_in_the_making_on_a_passage_comes_back_with_its_passage_and_goes_when_it_is_given_up()
    {
        var (_, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        var begun = Filled(desk).With("New.Index", "10000").With("New[10000].Start", "2").With("New[10000].End", "5").With("New[10000].Text", "Trzy litery");

        await Keep(trainer, begun);
        var again = await trainer.Read(desk.Url.AbsolutePath);
        again.Find(".page-header .comment-quote").TextContent.ShouldBe("aża");
        again.ValueOf("New[20000].Text").ShouldBe("Trzy litery");
        await Keep(trainer, Filled(again, ("New[20000].Text", "")));

        (await trainer.Read(desk.Url.AbsolutePath)).Html.ShouldNotContain("Trzy litery");
    }

    [Fact]
    public async Task A_comment_begun_on_another_device_stays_when_this_one_saves_over_it()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        using var elsewhere = await edition.SignInTrainer();
        await Keep(elsewhere, Filled(await elsewhere.Read(desk.Url.AbsolutePath), ("New[1].Text", "Zaczęty na tablecie")));

        var both = await trainer.Grade(desk, "Desk.Save", ("Summary", "Z komputera."));
        var saved = await trainer.Grade(both, "Desk.Save");

        both.ValueOf("New[1].Text").ShouldBe("Zaczęty na tablecie");
        both.ValueOf("Summary").ShouldBe("Z komputera.");
        saved.Find(".comment").TextContent.ShouldContain("Zaczęty na tablecie");
    }

    [Fact]
    public async Task What_one_trainer_has_only_begun_to_write_another_does_not_see()
    {
        var edition = await school.Open(trainers: 2);
        var address = await edition.SomebodyHandsIn("Uważam, że tak właśnie jest.");
        using var one = await edition.SignInTrainer(0);
        using var other = await edition.SignInTrainer(1);
        await Keep(one, Filled(await one.Read(address), ("New[1].Text", "Jeszcze nie wiem")));

        (await other.Read(address)).Html.ShouldNotContain("Jeszcze nie wiem");
    }

    [Fact]
    public async Task Saving_makes_comments_of_what_was_in_the_making()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        await Keep(trainer, Filled(desk, ("New[1].Text", "Gotowe zdanie.")));

        var saved = await trainer.Grade(await trainer.Read(desk.Url.AbsolutePath), "Desk.Save");

        saved.Find(".comment .text").TextContent.ShouldBe("Gotowe zdanie.");
        saved.ValueOf("New[1].Text").ShouldBe("");
        (await school.Db(db => Task.FromResult(db.CommentDrafts.Count(d => d.AuthorId == edition.Trainer.Id)))).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_elses_save_stops_it_and_says_so()
    {
        var edition = await school.Open(trainers: 2);
        var address = await edition.SomebodyHandsIn("Uważam, że tak właśnie jest.");
        using var one = await edition.SignInTrainer(0);
        using var other = await edition.SignInTrainer(1);
        var (mine, theirs) = (await one.Read(address), await other.Read(address));
        await Keep(one, Filled(mine, ("Summary", "Pierwsza.")));

        var stopped = await Keep(other, Filled(theirs, ("Summary", "Druga.")));

        stopped.Status.ShouldBe(HttpStatusCode.Conflict);
        (await edition.Grades()).Single().Summary.ShouldBe("Pierwsza.");
        var both = await other.Grade(theirs, "Desk.Save", ("Summary", "Druga."));
        both.Text.ShouldContain("Pierwsza.");
        both.ValueOf("Summary").ShouldBe("Druga.");
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_is_known_again_by_its_key()
    {
        var (_, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        var key = Guid.CreateVersion7().ToString();
        await Keep(trainer, Filled(desk, ("Summary", "Raz.")).With("Key", key));

        var same = await Keep(trainer, Filled(desk, ("Summary", "Raz.")).With("Key", key));
        var more = await Keep(trainer, Filled(desk, ("Summary", "Raz i dwa.")));

        same.Status.ShouldBe(HttpStatusCode.OK);
        more.Status.ShouldBe(HttpStatusCode.Conflict);
        JsonDocument.Parse(more.Body).RootElement.GetProperty("key").GetString().ShouldBe(key);
    }

    [Theory]
    [InlineData("Points[stanowisko]", "sto", "nie jest liczbą punktów")]
    [InlineData("Points[stanowisko]", "5,01", "od 0 do 5")]
    [InlineData("Version", "abc", "")]
    public async Task What_cannot_be_kept_is_said_in_words(string field, string typed, string words)
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        var refused = await Keep(trainer, Filled(desk, ("Level[stanowisko]", "other")).With(field, typed));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonDocument.Parse(refused.Body).RootElement.GetProperty("problems")[0].GetString()!.ShouldContain(words);
        (await edition.Grades()).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_answers_with_the_total_in_words()
    {
        var (_, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        var kept = await Keep(trainer, Filled(desk, ("Level[stanowisko]", "5"), ("Level[jezyk]", "other"), ("Points[jezyk]", "2,5")));

        var json = JsonDocument.Parse(kept.Body).RootElement;
        (json.GetProperty("mark").GetString(), json.GetProperty("explained").GetString()).ShouldBe(("7,5", "z 20 pkt"));
    }

    private async Task<(Edition Edition, Browser Trainer, Page Desk)> AtTheDesk()
    {
        var edition = await school.Open();
        var address = await edition.SomebodyHandsIn("Uważam, że tak właśnie jest.");
        var trainer = await edition.SignInTrainer();
        return (edition, trainer, await trainer.Read(address));
    }

    internal static FilledForm Filled(Page desk, params (string, string?)[] fields)
    {
        var form = FilledForm.Of(desk, "#grade", fields);
        return form with { Action = new Uri(desk.Url, "?handler=Keep") };
    }

    internal static async Task<(HttpStatusCode Status, string Body)> Keep(Browser trainer, FilledForm form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = form.Content() };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await trainer.Send(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
