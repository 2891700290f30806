using System.Net;
using System.Text.Json;
using Learning.Courses;
using Learning.Homework;
using Learning.Web.Tests.Grading;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Returns;
using Learning.Web.Tests.Trainees;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Deadlines;

/// <summary>Asking for more time and deciding about it, from the letter and from the list.</summary>
public sealed class ExtensionTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Decide = "/extensions/decide";

    [Fact]
    public async Task A_trainee_asks_and_the_responsible_trainer_alone_gets_a_letter()
    {
        var edition = await school.Open(trainers: 2);
        using var trainee = await edition.SignInTrainee();

        var asked = await trainee.AskForMoreTime(edition, 4);

        asked.Text.ShouldContain(Speech.Polish("Extension.Sent"));
        asked.Text.ShouldContain(Speech.Polish("Extension.State.Asked"));
        asked.Has("form textarea[name=Reason]").ShouldBeFalse();
        (await trainee.Read(edition.HomeworkAddress)).Text.ShouldContain(Speech.Polish("Extension.Mine.Asked"));
        var letter = (await school.Letters(edition.Trainer.Email!, "extension-asked")).ShouldHaveSingleItem();
        letter.PlainText.ShouldContain("> Zwolnienie lekarskie do piątku.");
        Speech.Line(letter.PlainText).ShouldContain(edition.Said(edition.EndOfDayAfter(4)));
        (await school.Letters(edition.Trainers[1].Email!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_click_on_the_request_says_what_the_first_one_did()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var form = await trainee.Read($"{edition.HomeworkAddress}/extension");
        (string, string?)[] fields = Dates.On(edition.DayAfter(4), ("Reason", "Zwolnienie."));

        foreach (var click in (Page[])[await trainee.Submit(form, "main form", fields), await trainee.Submit(form, "main form", fields)])
            click.Text.ShouldContain(Speech.Polish("Extension.Sent"));
        (await trainee.Submit(form, "main form", Dates.On(edition.DayAfter(5), ("Reason", "Zwolnienie.")))).Text.ShouldContain(Speech.Polish("Refusal.Extension.AlreadyAsked"));
        (await school.Letters(edition.Trainer.Email!, "extension-asked")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_one_confirmation_decides_without_a_sign_in()
    {
        var edition = await school.Open();
        using (var trainee = await edition.SignInTrainee()) await trainee.AskForMoreTime(edition, 4);
        using var stranger = school.Visitor();
        var link = Dates.LinkIn((await school.Letters(edition.Trainer.Email!, "extension-asked"))[0], Decide);

        var shown = await stranger.Read(link);
        (await stranger.Read(link)).Text.ShouldBe(shown.Text);
        (await Extension(edition)).State.ShouldBe(ExtensionState.Asked);
        shown.Text.ShouldContain(edition.Said(edition.EndOfDayAfter(4)));
        var decided = await stranger.Submit(shown, "form[action*=Grant]", []);

        decided.Text.ShouldContain(Speech.Polish("Extension.BothTold"));
        decided.Has("main form").ShouldBeFalse();
        var extension = await Extension(edition);
        (extension.State, extension.GrantedTo, extension.DecidedById).ShouldBe((ExtensionState.Granted, edition.EndOfDayAfter(4), edition.Trainer.Id));
        foreach (var person in (string[])[edition.Trainee.Email!, edition.Trainer.Email!])
        {
            var told = Speech.Line((await school.Letters(person, "extension-decided")).ShouldHaveSingleItem().PlainText);
            told.ShouldContain(edition.Said(edition.Assignment.DueAt));
            told.ShouldContain(edition.Said(edition.EndOfDayAfter(4)));
        }
    }

    [Fact]
    public async Task Three_days_more_are_suggested_by_the_calendar_also_where_the_clock_changes()
    {
        var edition = await school.Open();
        // Before the last Sunday of October, so that the three days have an hour more.
        var sunday = new DateOnly(2027, 10, 31);
        var due = DueDate.EndOf(sunday.AddDays(-2), null, edition.Assignment.Zone);
        await school.Db(db => db.Assignments.Where(a => a.Id == edition.Assignment.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DueAt, due)));
        using var trainee = await edition.SignInTrainee();

        var form = await trainee.Read($"{edition.HomeworkAddress}/extension");

        (form.ValueOf("Day"), form.ValueOf("Time")).ShouldBe(($"{sunday.AddDays(1):yyyy-MM-dd}", ""));
    }

    [Fact]
    public async Task Graded_without_names_a_request_does_not_tell_whose_work_was_sent_back()
    {
        var edition = await school.Open(b => b with { IsBlind = true, Attempts = null });
        using var trainer = await edition.SignInTrainer();
        await trainer.ReturnWork(edition, await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20))));
        var telling = edition.Said(edition.EndOfDayAfter(5));

        using (var trainee = await edition.SignInTrainee()) await trainee.AskForMoreTime(edition, 9);
        var letter = (await school.Letters(edition.Trainer.Email!, "extension-asked"))[0];
        var list = await trainer.Read("/deadlines");
        var page = await trainer.Read(Dates.LinkIn(letter, Decide));
        await trainer.Submit(page, "form[action*=Grant]", []);
        var decided = (await school.Letters(edition.Trainer.Email!, "extension-decided")).ShouldHaveSingleItem();
        var dates = await trainer.Read($"/deadlines/{edition.Assignment.Id}");

        foreach (var said in (string[])[Speech.Line(letter.PlainText), list.Text, page.Text, Speech.Line(decided.PlainText), dates.Text]) said.ShouldNotContain(telling);
        Speech.Line((await school.Letters(edition.Trainee.Email!, "extension-decided")).ShouldHaveSingleItem().PlainText).ShouldContain(telling);
        dates.Text.ShouldContain(edition.Said(edition.EndOfDayAfter(9)));
    }

    [Fact]
    public async Task A_second_click_on_the_confirmation_decides_nothing_twice()
    {
        var edition = await school.Open();
        using (var trainee = await edition.SignInTrainee()) await trainee.AskForMoreTime(edition, 4);
        using var trainer = school.Visitor();
        var shown = await trainer.Read(Dates.LinkIn((await school.Letters(edition.Trainer.Email!, "extension-asked"))[0], Decide));

        await trainer.Submit(shown, "form[action*=Grant]", []);
        var again = await trainer.Submit(shown, "form[action*=Grant]", []);
        var refused = await trainer.Submit(shown, "form[action*=Refuse]", [("Answer", "Jednak nie.")]);

        again.Text.ShouldContain(Speech.Polish("Refusal.Extension.AlreadyDecided"));
        refused.Text.ShouldContain(Speech.Polish("Refusal.Extension.AlreadyDecided"));
        (await Extension(edition)).State.ShouldBe(ExtensionState.Granted);
        (await school.Letters(edition.Trainee.Email!, "extension-decided")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Refused_from_the_letter_it_needs_words_and_keeps_what_was_typed()
    {
        var edition = await school.Open();
        using (var trainee = await edition.SignInTrainee()) await trainee.AskForMoreTime(edition, 4);
        using var trainer = school.Visitor();
        var shown = await trainer.Read(Dates.LinkIn((await school.Letters(edition.Trainer.Email!, "extension-asked"))[0], Decide));

        var blank = await trainer.Submit(shown, "form[action*=Refuse]", [("Answer", " ")]);
        blank.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        blank.Find("#Answer-error").TextContent.ShouldBe(Speech.Polish("Refusal.Extension.AnswerMissing"));
        var refused = await trainer.Submit(blank, "form[action*=Refuse]", [("Answer", "Termin był znany od początku.")]);

        refused.Text.ShouldContain("Termin był znany od początku.");
        (await school.Letters(edition.Trainee.Email!, "extension-decided"))[0].PlainText.ShouldContain("> Termin był znany od początku.");
        using var trainee2 = await edition.SignInTrainee();
        (await trainee2.Read($"{edition.HomeworkAddress}/extension")).Text.ShouldContain(Speech.Polish("Extension.State.Refused"));
        (await trainee2.Read(edition.HomeworkAddress)).Find(".deadline").TextContent.ShouldContain(edition.Said(edition.Assignment.DueAt));
    }

    [Fact]
    public async Task A_link_that_is_forged_out_of_date_or_of_another_purpose_opens_nothing()
    {
        var edition = await school.Open();
        using (var trainee = await edition.SignInTrainee()) await trainee.AskForMoreTime(edition, 4);
        using var visitor = school.Visitor();
        var link = Dates.LinkIn((await school.Letters(edition.Trainer.Email!, "extension-asked"))[0], Decide);
        var page = await visitor.Read(link);

        (await visitor.Get(link[..^2])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get(Decide)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get(link.Replace(Decide, "/reminders/decline", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        school.Clock.Advance(ExtensionLetters.LinkHolds);
        (await visitor.Get(link)).Text.ShouldContain(Speech.Polish("Extension.LinkIsOver"));
        (await visitor.Submit(page, "form[action*=Grant]", [])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Extension(edition)).State.ShouldBe(ExtensionState.Asked);
    }

    [Fact]
    public async Task Too_late_the_refusal_leads_to_the_request_and_the_extension_lets_the_text_in()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-1));
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(1));

        var refused = await trainee.HandIn(page, SampleEssay.Of(20));
        refused.Link(Speech.Polish("Extension.Ask")).ShouldBe($"{edition.HomeworkAddress}/extension");
        await trainee.AskForMoreTime(edition, 2);
        using (var trainer = school.Visitor())
            await trainer.Submit(await trainer.Read(Dates.LinkIn((await school.Letters(edition.Trainer.Email!, "extension-asked"))[0], Decide)), "form[action*=Grant]", []);

        var open = await trainee.Read(edition.HomeworkAddress);
        Page.TextOf(open.Find(".deadline")).ShouldContain(Speech.Polish("Receipt.SourceBy", Speech.Polish("Receipt.Source.Extension"), edition.Trainer.Name));
        var receipt = await trainee.HandIn(open, SampleEssay.Of(20));
        receipt.Text.ShouldContain(edition.Said(edition.EndOfDayAfter(2)));
        receipt.Text.ShouldContain(Speech.Polish("Receipt.SourceBy", Speech.Polish("Receipt.Source.Extension"), edition.Trainer.Name));
        (await school.Letters(edition.Trainee.Email!, "receipt"))[0].PlainText.ShouldContain(edition.Trainer.Name);
    }

    [Fact]
    public async Task On_the_list_several_are_granted_at_once_each_until_what_they_asked()
    {
        var edition = await school.Open(trainees: 3);
        for (var i = 0; i < 3; i++)
        {
            using var trainee = await edition.SignInTrainee(i);
            await trainee.AskForMoreTime(edition, 2 + i);
        }

        using var trainer = await edition.SignInTrainer();
        var list = await trainer.Read("/deadlines");
        var chosen = list.All("input[name=Chosen]").Take(2).Select(c => ("Chosen", c.GetAttribute("value"))).ToArray();
        var granted = await trainer.Submit(list, "main form", chosen);

        granted.Text.ShouldContain(Speech.Line("Przyznano 2 przedłużenia."));
        granted.All("input[name=Chosen]").Count().ShouldBe(1);
        (await Extensions(edition)).Select(e => e.GrantedTo).ShouldBe([edition.EndOfDayAfter(2), edition.EndOfDayAfter(3), null]);
        (await school.Letters(edition.Trainees[0].Email!, "extension-decided")).ShouldHaveSingleItem();
        (await school.Letters(edition.Trainees[2].Email!, "extension-decided")).ShouldBeEmpty();
    }

    [Fact]
    public async Task On_the_list_another_date_can_be_given_and_refusing_needs_words()
    {
        var edition = await school.Open(trainees: 2);
        for (var i = 0; i < 2; i++)
        {
            using var trainee = await edition.SignInTrainee(i);
            await trainee.AskForMoreTime(edition, 5);
        }

        using var trainer = await edition.SignInTrainer();
        var list = await trainer.Read("/deadlines");
        var first = list.All("input[name=Chosen]").First().GetAttribute("value");
        var dayless = await trainer.Submit(list, "main form", [("Chosen", first), ("Time", "18:00")]);
        dayless.Text.ShouldContain(Speech.Polish("Refusal.Deadline.DayMissing"));
        var granted = await trainer.Submit(list, "main form", Dates.On($"{edition.DayAfter(1)} 18:00", ("Chosen", first), ("Answer", "Dzień dłużej.")));
        var wordless = await trainer.Submit(granted, "main form", [("Chosen", granted.Find("input[name=Chosen]").GetAttribute("value"))], Speech.Polish("Extension.RefuseChosen"));

        (await Extensions(edition)).Select(e => e.GrantedTo).ShouldBe([edition.EndOfDayAfter(1).AddHours(-6), null], ignoreOrder: true);
        wordless.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wordless.Find("input[name=Chosen]").HasAttribute("checked").ShouldBeTrue();
        var refused = await trainer.Submit(wordless, "main form", [("Answer", "Nie tym razem.")], Speech.Polish("Extension.RefuseChosen"));
        refused.Text.ShouldContain(Speech.Polish("Extension.NothingWaits"));
    }

    [Fact]
    public async Task An_extension_takes_the_label_and_the_penalty_off_what_was_handed_in_late()
    {
        var edition = await school.Open(brief => brief with { LateUntil = new DueRule.AfterStart(20), LatePenaltyPercent = 20 });
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(5));
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await edition.SignInTrainer();
        (await trainer.Read(desk)).Text.ShouldContain("Kara za spóźnienie: 20 %");
        (await ArchiveTests.Archive(edition))["index.csv"].ShouldContain($"\"{Speech.Polish("Marks.Yes")}\"");

        using (var trainee = await edition.SignInTrainee()) await trainee.AskForMoreTime(edition, 1);
        var list = await trainer.Read("/deadlines");
        await trainer.Submit(list, "main form", [("Chosen", list.Find("input[name=Chosen]").GetAttribute("value"))]);

        var after = await trainer.Read(desk);
        after.Text.ShouldNotContain("Kara za spóźnienie");
        after.Text.ShouldContain(Speech.Polish("Desk.OnTime").Trim('·', ' '));
        (await ArchiveTests.Archive(edition))["index.csv"].ShouldNotContain($"\"{Speech.Polish("Marks.Yes")}\"");
    }

    [Fact]
    public async Task The_penalty_stands_apart_from_the_mark_on_the_result()
    {
        var edition = await school.Open(brief => brief with { LateUntil = new DueRule.AfterStart(20), LatePenaltyPercent = 10 });
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(5));
        var address = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(address);
        var kept = await KeepTests.Keep(trainer, KeepTests.Filled(desk, [.. Deeds.AllMarks(desk, "1")]));
        Speech.Line(JsonDocument.Parse(kept.Body).RootElement.GetProperty("penalty").GetString()!).ShouldBe(Speech.Polish("LatePenalty.Words", 10, "0,4", "3,6"), "it follows while marks are given");
        desk = await trainer.Read(address);
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk)]);

        using var trainee = await edition.SignInTrainee();
        var result = await trainee.Read($"{edition.HomeworkAddress}/submissions/1/result");
        var total = (await edition.Grades())[0].Total;
        result.Find(".mark-total strong").TextContent.ShouldBe(total.ToString("0.##", Speech.Pl));
        Page.TextOf(result.Find(".late-penalty")).ShouldBe(Speech.Polish("LatePenalty.Words", 10, (total / 10).ToString("0.##", Speech.Pl), (total * 0.9m).ToString("0.##", Speech.Pl)));
    }

    [Fact]
    public async Task Requests_and_dates_of_other_editions_are_not_there()
    {
        var (edition, other) = (await school.Open(), await school.Open());
        using (var trainee = await edition.SignInTrainee()) await trainee.AskForMoreTime(edition, 4);
        using var stranger = await other.SignInTrainer();
        using var pupil = await other.SignInTrainee();

        var list = await stranger.Read("/deadlines");
        list.Text.ShouldNotContain(edition.Cohort.Name);
        (await stranger.Get($"/deadlines/{edition.Assignment.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"/deadlines/{edition.Assignment.Id}/move")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await pupil.Get($"{edition.HomeworkAddress}/extension")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await pupil.Get("/deadlines")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Extension> Extension(Edition edition) => (await Extensions(edition)).ShouldHaveSingleItem();

    private Task<List<Extension>> Extensions(Edition edition) =>
        school.Db(db => db.Extensions.AsNoTracking().Where(e => e.AssignmentId == edition.Assignment.Id).OrderBy(e => e.AskedFor).ThenBy(e => e.AskedAt).ToListAsync());
}
