using System.Net;
using Learning.Grading;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Grading;

/// <summary>What a grade cannot be, said beside the field; nothing that was typed is lost and nothing is half saved.</summary>
public sealed class DeskInputTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Theory]
    [InlineData("5,01", "od 0 do 5")]
    [InlineData("-1", "od 0 do 5")]
    [InlineData("99999999", "od 0 do 5")]
    [InlineData("NaN", "„NaN” nie jest liczbą punktów")]
    [InlineData("Infinity", "nie jest liczbą punktów")]
    [InlineData("1e1", "nie jest liczbą punktów")]
    [InlineData("pięć", "„pięć” nie jest liczbą punktów")]
    [InlineData("4,5,5", "nie jest liczbą punktów")]
    [InlineData("0x5", "nie jest liczbą punktów")]
    [InlineData("٤", "nie jest liczbą punktów")]
    [InlineData("9999999999999999999999999999999999999999", "nie jest liczbą punktów")]
    [InlineData("4,505", "dwa miejsca po przecinku")]
    public async Task Points_that_are_none_are_refused_beside_their_criterion(string typed, string words)
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        var refused = await trainer.Grade(desk, "Desk.Save", ("Level[stanowisko]", "3"), ("Level[uzasadnienie]", "other"), ("Points[uzasadnienie]", typed), ("Summary", "Słowa."), ("New[1].Text", "Uwaga."));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(refused.Find("[id='error-uzasadnienie']")).ShouldContain(words);
        refused.ValueOf("Points[uzasadnienie]").ShouldBe(typed);
        refused.ValueOf("Summary").ShouldBe("Słowa.");
        refused.ValueOf("New[1].Text").ShouldBe("Uwaga.");
        refused.Has("input[name='Level[stanowisko]'][value='3'][checked]").ShouldBeTrue();
        await NothingIsKept(edition);
    }

    [Fact]
    public async Task Points_for_a_criterion_that_does_not_exist_are_refused()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        var refused = await trainer.Post($"{desk.Url.AbsolutePath}?handler=Save", FilledForm.Of(desk, "#grade", []).With("Level[nie-ma]", "3").Content()!);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Grade.UnknownCriterion"));
        await NothingIsKept(edition);
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("9", "3")]
    [InlineData("-1", "4")]
    [InlineData("0", "1000000")]
    [InlineData("0", "2147483647")]
    public async Task A_comment_on_a_passage_that_is_not_there_is_refused_and_comes_back(string start, string end)
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        var refused = await trainer.Post($"{desk.Url.AbsolutePath}?handler=Save", Passage(desk, start, end, "Nie zgub tego zdania.").Content()!);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Passage.OutOfRange"));
        refused.Text.ShouldContain("Nie zgub tego zdania.");
        await NothingIsKept(edition);
    }

    [Theory]
    [InlineData("abc", "7")]
    [InlineData("0", "99999999999999999999")]
    [InlineData("", "7")]
    public async Task A_place_that_is_no_number_is_refused_and_the_comment_comes_back(string start, string end)
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        var refused = await trainer.Post($"{desk.Url.AbsolutePath}?handler=Save", Passage(desk, start, end, "Nie zgub tego zdania.").Content()!);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Has(".error-summary").ShouldBeTrue();
        refused.Text.ShouldContain("Nie zgub tego zdania.");
        await NothingIsKept(edition);
    }

    [Fact]
    public async Task A_comment_on_a_passage_comes_back_when_something_else_was_refused_and_is_kept_the_next_time()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        var form = Passage(desk, "2", "5", "Komentarz do trzech liter.").With("Level[jezyk]", "other").With("Points[jezyk]", "sto");

        var refused = await trainer.Post($"{desk.Url.AbsolutePath}?handler=Save", form.Content()!);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Komentarz do trzech liter.");
        var saved = await trainer.Grade(refused, "Desk.Save", ("Points[jezyk]", "2"));

        saved.Find(".comment .text").TextContent.ShouldBe("Komentarz do trzech liter.");
        saved.Find(".comment-quote").TextContent.ShouldBe("aża");
    }

    [Fact]
    public async Task Too_long_a_comment_or_summary_is_refused_whole()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        var comment = new string('k', Comment.TextLength + 1);
        var summary = new string('s', Grade.SummaryLength + 1);

        var tooLongComment = await trainer.Grade(desk, "Desk.Save", ("New[1].Text", comment));
        var tooLongSummary = await trainer.Grade(desk, "Desk.Save", ("Summary", summary));

        tooLongComment.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tooLongComment.ValueOf("New[1].Text").ShouldBe(comment);
        tooLongSummary.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tooLongSummary.ValueOf("Summary").ShouldBe(summary);
        // What is pasted is not cut in silence.
        foreach (var field in (string[])["New[1].Text", "Summary"]) desk.Find($"[name='{field}']").HasAttribute("maxlength").ShouldBeFalse(field);
        tooLongSummary.Text.ShouldContain(Speech.Polish("Refusal.Grade.SummaryTooLong", Grade.SummaryLength));
        await NothingIsKept(edition);
    }

    [Fact]
    public async Task Blank_comments_are_no_comments()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        var saved = await trainer.Grade(desk, "Desk.Save", ("New[1].Text", " \n\t "));

        saved.Status.ShouldBe(HttpStatusCode.OK);
        saved.Has(".comment").ShouldBeFalse();
        (await edition.Grades()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_trainer_writes_is_text_and_never_markup()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;

        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk), ("Summary", "<script>alert(1)</script>"), ("New[1].Text", "<img src=x onerror=alert(2)>")]);

        using var trainee = await edition.SignInTrainee();
        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");
        result.Text.ShouldContain("<script>alert(1)</script>");
        result.Text.ShouldContain("<img src=x onerror=alert(2)>");
        result.All("main script, main img").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comment_of_another_essay_cannot_be_taken_away_from_here()
    {
        var (edition, trainer, desk) = await AtTheDesk();
        using var _ = trainer;
        var (_, other, otherDesk) = await AtTheDesk();
        using var __ = other;
        var commented = await other.Submit(otherDesk, "#grade", [("New[1].Text", "Zostaje.")], Speech.Polish("Comment.Add"));
        var id = commented.Find("button[name=remove]").GetAttribute("value")!;

        await trainer.Post($"{desk.Url.AbsolutePath}?handler=Save", FilledForm.Of(desk, "#grade", []).With("remove", id).Content()!);

        (await other.Read(otherDesk.Url.AbsolutePath)).Text.ShouldContain("Zostaje.");
        (await edition.Grades()).ShouldHaveSingleItem();
    }

    private async Task<(Edition Edition, Browser Trainer, Page Desk)> AtTheDesk()
    {
        var edition = await school.Open();
        var address = await edition.SomebodyHandsIn("Uważam, że tak właśnie jest.");
        var trainer = await edition.SignInTrainer();
        return (edition, trainer, await trainer.Read(address));
    }

    private static FilledForm Passage(Page desk, string start, string end, string text) => FilledForm.Of(desk, "#grade", [])
        .With("New.Index", "10000").With("New[10000].Start", start).With("New[10000].End", end).With("New[10000].Text", text);

    private async Task NothingIsKept(Edition edition)
    {
        (await edition.Grades()).ShouldBeEmpty();
        (await school.Db(db => Task.FromResult(db.Comments.Count(c => db.Submissions.Any(s => s.Id == c.SubmissionId && s.AssignmentId == edition.Assignment.Id))))).ShouldBe(0);
    }
}
