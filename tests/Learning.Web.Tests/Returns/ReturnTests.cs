using System.Net;
using Learning.Essays;
using Learning.Journal;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Returns;

/// <summary>Work goes back for revision with comments and a date; the next attempt comes with what changed.</summary>
public sealed class ReturnTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Essay = "Pierwszy akapit mówi tak i jeszcze raz tak.\n\nDrugi akapit mówi nie, chociaż mógłby milczeć.\n\nTrzeci akapit kończy całą pracę.";

    [Fact]
    public async Task The_trainee_gets_the_word_the_date_and_the_comments_and_not_a_byte_of_the_marks()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));

        var returned = await trainer.ReturnWork(edition, desk, fields: [("Level[stanowisko]", "other"), ("Points[stanowisko]", "4,37"), ("Remark[stanowisko]", "TAJEMNICA-KRYTERIUM"), ("Summary", "TAJEMNICA-CAŁOŚĆ"), ("New[2].Text", "Dlaczego nie?")]);

        returned.Text.ShouldContain(Speech.Polish("Return.Done"));
        await trainer.Grade(await trainer.Read(desk.Url.AbsolutePath), "Desk.Save", ("New[3].Text", "TAJEMNICA-PÓŹNIEJSZA"));
        var letter = (await school.Letters(edition.Trainee.Email!, ReturnLetter.Kind)).ShouldHaveSingleItem().PlainText;
        letter.ShouldContain(Returning.Word);
        Speech.Line(letter).ShouldContain(edition.Said(edition.EndOfDayAfter(5)));
        letter.ShouldContain("/submissions/1/returned");
        letter.ShouldNotContain("TAJEMNICA");
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");
        page.Url.AbsolutePath.ShouldEndWith("/returned");
        page.Find(".overall .text").TextContent.ShouldBe(Returning.Word);
        page.All(".sheet .comment .text").Select(Page.TextOf).ShouldBe(["Dlaczego nie?"]);
        foreach (var address in (string[])["/", edition.HomeworkAddress, $"{edition.HomeworkAddress}/submissions/1", page.Url.AbsolutePath, "/homework/folder", $"{desk.Url.AbsolutePath}/annotations.jsonld"])
        {
            var html = (await trainee.Read(address)).Html;
            foreach (var secret in (string[])["TAJEMNICA", "4,37", "4.37"]) html.ShouldNotContain(secret, customMessage: address);
        }
    }

    [Fact]
    public async Task Graded_without_names_the_trainee_reads_the_name_wherever_a_saved_comment_left_room_for_it()
    {
        var edition = await school.Open(b => b with { IsBlind = true });
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));
        await trainer.ReturnWork(edition, desk, fields: [("New[1].Text", "{imię}, skąd to wiesz?")]);
        var comment = await school.Db(db => db.Comments.Where(c => db.Submissions.Any(s => s.Id == c.SubmissionId && s.AssignmentId == edition.Assignment.Id)).Select(c => c.Id).SingleAsync());
        using var trainee = await edition.SignInTrainee();

        foreach (var address in (string[])["/homework/folder", $"{edition.HomeworkAddress}/submissions/1/returned", $"/comments/{comment}/answer", $"/comments/{comment}/addressed", $"{desk.Url.AbsolutePath}/annotations.jsonld"])
            (await trainee.Read(address)).Text.ShouldContain($"{edition.Trainee.FirstName}, skąd to wiesz?", customMessage: address);
        // The trainer still reads the placeholder.
        (await trainer.Read(desk.Url.AbsolutePath)).Text.ShouldContain("{imię}, skąd to wiesz?");
    }

    [Fact]
    public async Task The_next_attempt_opens_with_both_texts_and_the_old_comments_found_changed_or_gone()
    {
        var edition = await school.Open(b => b with { Attempts = 1 });
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));
        await trainer.ReturnWork(edition, desk, fields: [("New[1].Text", "To zostaje."), ("New[2].Text", "To zmień."), ("New[3].Text", "To usuń.")]);
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/returned");
        page = await trainee.Submit(page, "#c2 .addressed-form", []);
        await trainee.Submit(page, "#c1 .answer form", [("Text", "Zostawiam.")]);
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(2));

        using var later = await edition.SignInTrainee();
        var receipt = await later.HandIn(edition, "Pierwszy akapit mówi tak i jeszcze raz tak.\n\nDrugi akapit woli jednak milczeć.\n\nKoniec.");

        receipt.Url.AbsolutePath.ShouldEndWith("/submissions/2");
        using var again = await edition.SignInTrainer();
        var next = await again.Read(await edition.DeskOf());
        next.Text.ShouldContain(Speech.Polish("Earlier.AddressedOf", 1, 3));
        next.Find(".attempts del").TextContent.ShouldContain("mówi nie");
        next.All(".attempts ins").Select(Page.TextOf).ShouldContain(text => text.Contains("woli jednak"));
        var carried = next.All(".sheet .comment.carried").ToList();
        carried.Select(c => c.ClassList.Contains("changed")).ShouldBe([false, true]);
        Page.TextOf(carried[0]).ShouldContain("Zostawiam.");
        carried[1].QuerySelector(".addressed").ShouldNotBeNull();
        carried[1].QuerySelector(".comment-quote")!.TextContent.ShouldBe("Drugi akapit mówi nie, chociaż mógłby milczeć.");
        carried.ShouldAllBe(c => c.QuerySelector("[name^='Edit['], [name=remove], [name=bank]") == null);
        next.Find(".comment[data-gone] .text").TextContent.ShouldBe("To usuń.");
        (await again.Grade(next, "Desk.Save", ("Summary", "Znacznie lepiej."))).Text.ShouldContain(Speech.Polish("Grade.Saved"));
    }

    [Fact]
    public async Task A_returned_work_waits_no_longer_asks_the_trainee_first_and_is_in_the_journal()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));
        await trainer.ReturnWork(edition, desk);

        (await trainer.Read("/grading")).Text.ShouldNotContain(edition.Trainee.Name);
        using var trainee = await edition.SignInTrainee();
        var home = await trainee.Read("/");
        Page.TextOf(home.Find("section.next")).ShouldContain(Speech.Polish("Homework.Revise"));
        (await trainee.Read(edition.HomeworkAddress)).Text.ShouldContain(Returning.Word);
        var id = Guid.Parse(desk.Url.AbsolutePath.AsSpan("/grading/".Length));
        (await school.Db(db => db.Journal.Where(e => e.About == id).Select(e => e.Deed).ToListAsync())).ShouldContain(JournalDeed.ReturnedForRevision);
        (await school.Db(db => db.DeadlineMoves.CountAsync(m => m.AssignmentId == edition.Assignment.Id && m.Reason == Returning.Word))).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_trainee_has_read_cannot_be_changed_and_the_work_can_still_be_graded_as_it_is()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var commented = await trainer.Grade(await trainer.Read(await edition.SomebodyHandsIn(Essay)), "Desk.Save", ("New[1].Text", "Dlaczego?"));
        var field = commented.Find("[name^='Edit[']").GetAttribute("name")!;
        var desk = await trainer.ReturnWork(edition, commented);

        desk.Has("[name^='Edit['], [name=remove]").ShouldBeFalse();
        var refused = await trainer.Post($"{desk.Url.AbsolutePath}?handler=Save", FilledForm.Of(desk, "#grade", []).With(field, "Inaczej.").Content()!);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Comment.AlreadyShown"));
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)]);

        using var trainee = await edition.SignInTrainee();
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result")).Find(".mark-total").TextContent.ShouldContain("20");
        (await trainee.Read("/")).Has("section.next").ShouldBeFalse();
    }

    [Fact]
    public async Task A_released_work_that_is_returned_does_not_pretend_that_its_marks_are_hidden_and_comments_read_there_were_seen()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk), ("New[1].Text", "Dlaczego?")]);
        var form = await trainer.Read($"{desk.Url.AbsolutePath}/return");

        form.Text.ShouldContain(Speech.Polish("Return.ExplainedReleased"));
        form.Text.ShouldNotContain(Speech.Polish("Return.MarksStay"));
        await trainer.Submit(form, "main form", Dates.On(edition.DayAfter(5), ("Words", Returning.Word)));
        using var trainee = await edition.SignInTrainee();
        var returned = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/returned");

        returned.Text.ShouldContain("Dlaczego?");
        returned.Text.ShouldNotContain(Speech.Polish("Returned.Words"));
        (await edition.Grades()).Single().SeenAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(5, " ", "Return.WordsMissing")]
    [InlineData(-30, Returning.Word, "Return.DateIsPast")]
    public async Task A_return_that_cannot_be_comes_back_as_typed(int days, string word, string refusal)
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));

        var refused = await trainer.ReturnWork(edition, desk, days, word);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish($"Refusal.{refusal}"));
        refused.ValueOf("Day").ShouldBe(edition.DayAfter(days));
        (await school.Letters(edition.Trainee.Email!, ReturnLetter.Kind)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Twice_or_after_a_newer_work_or_by_a_stranger_nothing_is_returned()
    {
        var edition = await school.Open(b => b with { Attempts = null });
        using var trainer = await edition.SignInTrainer();
        var first = await edition.SomebodyHandsIn(Essay);
        await trainer.ReturnWork(edition, await trainer.Read(first));
        var form = await trainer.Read($"{first}/return");

        (await trainer.Submit(form, "main form", Dates.On(edition.DayAfter(9), ("Words", "Znowu.")))).Text.ShouldContain(Speech.Polish("Refusal.Return.AlreadyReturned"));
        await edition.SomebodyHandsIn(Essay + " I jeszcze.");
        (await trainer.Read(first)).All("button[value=return]").ShouldBeEmpty();
        using var stranger = await (await school.Open()).SignInTrainer();
        (await stranger.Get($"{first}/return")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var other = await (await school.Open()).SignInTrainee();
        (await other.Get($"{edition.HomeworkAddress}/submissions/1/returned")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await school.Letters(edition.Trainee.Email!, ReturnLetter.Kind)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_earlier_date_than_the_one_in_force_is_refused_and_the_same_one_moves_nothing()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));

        var refused = await trainer.ReturnWork(edition, desk, -3);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(edition.Said(edition.Assignment.DueAt));
        (await trainer.Submit(refused, "main form", Dates.On(edition.DayAfter(0)))).Text.ShouldContain(Speech.Polish("Return.Done"));

        (await school.Db(db => db.DeadlineMoves.CountAsync(m => m.AssignmentId == edition.Assignment.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task I_have_read_this_is_said_once_and_shown_to_the_trainer()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk, "3")]);
        using var trainee = await edition.SignInTrainee();
        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");
        (await trainer.Read(desk.Url.AbsolutePath)).Text.ShouldNotContain("przeczytane");
        var at = Speech.Line(Moments.Minute(school.Clock.Now, edition.Assignment.Zone, Speech.Pl));

        result = await trainee.Submit(result, "form.have-read", []);
        school.Clock.Advance(TimeSpan.FromHours(1));
        await trainee.Post($"{edition.HomeworkAddress}/submissions/1/read", FilledForm.Of(await trainee.Read("/"), "form.language", []).Content()!);

        result.Text.ShouldContain(Speech.Polish("HaveRead.YouSaid", at));
        (await trainer.Read(desk.Url.AbsolutePath)).Text.ShouldContain(Speech.Polish("HaveRead.SaidAt", at));
        using var stranger = await (await school.Open()).SignInTrainee();
        (await stranger.Post($"{edition.HomeworkAddress}/submissions/1/read", FilledForm.Of(await stranger.Read("/"), "form.language", []).Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_result_says_what_the_next_level_asks_for()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(Essay));
        await trainer.Grade(desk, "Desk.Release", ("Level[stanowisko]", "5"), ("Level[uzasadnienie]", "3"), ("Level[przyklady]", "0"), ("Level[jezyk]", "other"), ("Points[jezyk]", "4,5"));
        using var trainee = await edition.SignInTrainee();

        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");

        var next = result.All(".next-level").Select(Page.TextOf).ToList();
        next.Count.ShouldBe(4);
        next[0].ShouldBe(Speech.Polish("Result.HighestLevel"));
        var best = result.All(".criterion").ElementAt(1).QuerySelectorAll(".levels > li").First(l => Page.TextOf(l.QuerySelector(".points")!) == "5");
        next[1].ShouldContain(Page.TextOf(best.QuerySelector(".level-name")!));
        next[1].ShouldContain(Page.TextOf(best.QuerySelector("p")!));
    }
}
