using System.Net;
using System.Text;
using Learning.Essays;
using Learning.Mail;
using Learning.Tests.Mail;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Returns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Deadlines;

/// <summary>Reminders to trainees, the report to trainers, and how reminders are declined.</summary>
public sealed class ReminderTests(RoundsSchool school) : IClassFixture<RoundsSchool>
{
    [Fact]
    public async Task Seven_days_and_one_day_before_who_has_not_handed_in_is_reminded_once_each()
    {
        var edition = await school.Open(trainees: 3);
        using (var writing = await edition.SignInTrainee(1)) await writing.Keep(await writing.Read(edition.HomeworkAddress), "Na razie tyle.");
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 2);
        foreach (var days in (int[])[-8, -7, -6, -1])
        {
            school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(days));
            await Task.WhenAll(school.DoRounds(), school.AnotherNode().Run(TestContext.Current.CancellationToken));
            await school.DoRounds();
        }

        (await Kinds(edition, 0)).ShouldBe(["reminder-7", "reminder-1"]);
        (await Kinds(edition, 1)).ShouldBe(["reminder-7", "reminder-1"]);
        (await Kinds(edition, 2)).ShouldBeEmpty();
        var letters = await school.Letters(edition.Trainees[0].Email!);
        letters[0].Subject.ShouldStartWith("Do terminu: 7 dni");
        letters[1].Subject.ShouldStartWith("Do terminu: 24 godziny");
        letters[0].PlainText.ShouldContain("nie ma wersji roboczej");
        (await school.Letters(edition.Trainees[1].Email!))[0].PlainText.ShouldContain("Wersja robocza jest zapisana");
    }

    [Fact]
    public async Task An_extension_reschedules_them()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(-1));
        await school.DoRounds();
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Read($"/deadlines/{edition.Assignment.Id}");
        await trainer.Submit(page, "main form", Dates.On(edition.DayAfter(10), ("Chosen", page.Find("input[name=Chosen]").GetAttribute("value"))));

        foreach (var hours in (int[])[-5, -1])
        {
            school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(hours));
            await school.DoRounds();
        }

        (await Kinds(edition, 0)).ShouldBe(["reminder-1"]);
        school.Clock.AdvanceTo(edition.EndOfDayAfter(10).AddDays(-7));
        await school.DoRounds();
        school.Clock.AdvanceTo(edition.EndOfDayAfter(10).AddDays(-1));
        await school.DoRounds();
        (await Kinds(edition, 0)).ShouldBe(["reminder-1", "reminder-7", "reminder-1"]);
    }

    [Fact]
    public async Task After_the_deadline_each_trainer_is_told_once_about_their_own()
    {
        var edition = await school.Open(trainees: 3);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 0);
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Read($"/deadlines/{edition.Assignment.Id}");
        var membership = await school.Db(db => db.Memberships.Where(m => m.CohortId == edition.Cohort.Id && m.PersonId == edition.Trainees[2].Id).Select(m => m.Id).SingleAsync());
        await trainer.Submit(page, "main form", Dates.On(edition.DayAfter(5), ("Chosen", membership.ToString())));

        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddSeconds(1));
        await school.DoRounds();
        (await school.Letters(edition.Trainer.Email!, "deadline-passed")).ShouldBeEmpty();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddMinutes(10));
        await Task.WhenAll(school.DoRounds(), school.AnotherNode().Run(TestContext.Current.CancellationToken));
        school.Clock.Advance(DeadlineRounds.Lease);
        await school.DoRounds();

        var letter = (await school.Letters(edition.Trainer.Email!, "deadline-passed")).ShouldHaveSingleItem().PlainText;
        var lines = letter.Split('\n').Select(Speech.Line).ToList();
        lines.ShouldContain($"Praca oddana: {edition.Trainees[0].Name}");
        lines.ShouldContain($"Brak pracy: {edition.Trainees[1].Name}");
        lines.ShouldContain($"Późniejszy termin: {edition.Trainees[2].Name} – {edition.Said(edition.EndOfDayAfter(5))}");
    }

    [Fact]
    public async Task Whose_work_was_returned_is_reminded_of_the_next_one()
    {
        var edition = await school.Open();
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await edition.SignInTrainer();
        await trainer.ReturnWork(edition, await trainer.Read(desk), days: 3);

        school.Clock.AdvanceTo(edition.EndOfDayAfter(3).AddDays(-1));
        await school.DoRounds();

        var letter = (await school.Letters(edition.Trainee.Email!, "reminder-1")).ShouldHaveSingleItem().PlainText;
        Speech.Line(letter).ShouldContain("została zwrócona do poprawy");
        Speech.Line(letter).ShouldNotContain("Wersja robocza jest zapisana, ale");
    }

    [Fact]
    public async Task Where_grace_is_long_trainers_are_told_after_it()
    {
        var edition = await school.Open();
        await school.Db(db => db.Assignments.Where(a => a.Id == edition.Assignment.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Grace, TimeSpan.FromDays(8))));

        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(7));
        await school.DoRounds();
        (await school.Letters(edition.Trainer.Email!, "deadline-passed")).ShouldBeEmpty();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(8).AddMinutes(10));
        await school.DoRounds();

        (await school.Letters(edition.Trainer.Email!, "deadline-passed")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_stands_in_is_told_of_the_deadline_in_the_other_s_place()
    {
        var edition = await school.Open(trainees: 2, trainers: 2);
        var members = await school.Db(db => db.Memberships.AsNoTracking().Where(m => m.CohortId == edition.Cohort.Id).ToListAsync());
        string Of(int which) => members.Single(m => m.PersonId == edition.Trainers[which].Id).Id.ToString();
        var today = DateOnly.FromDateTime(school.Clock.Now.UtcDateTime);
        using var trainer = await edition.SignInTrainer();
        await trainer.Submit(await trainer.Read($"/grading/shares/{edition.Cohort.Id}"), "form[action='?handler=Away']",
            [("Trainer", Of(0)), ("Substitute", Of(1)), ("From", $"{today:yyyy-MM-dd}"), ("Until", $"{today.AddDays(60):yyyy-MM-dd}")]);

        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddMinutes(10));
        await school.DoRounds();

        (await school.Letters(edition.Trainers[0].Email!, "deadline-passed")).ShouldBeEmpty();
        var letter = (await school.Letters(edition.Trainers[1].Email!, "deadline-passed")).ShouldHaveSingleItem().PlainText;
        foreach (var trainee in edition.Trainees) letter.ShouldContain(trainee.Name);
    }

    [Fact]
    public async Task A_mail_program_declines_them_with_one_click_and_opening_the_link_does_not()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(-7));
        await school.DoRounds();
        var letter = (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem();
        letter.PlainText.ShouldContain(letter.Unsubscribe!);
        using var mailProgram = school.Visitor();

        (await mailProgram.Read(letter.Unsubscribe!)).Has("main form").ShouldBeTrue();
        (await Declines(edition)).ShouldBeFalse();
        using var click = new HttpRequestMessage(HttpMethod.Post, letter.Unsubscribe) { Content = new StringContent("List-Unsubscribe=One-Click", Encoding.ASCII, "application/x-www-form-urlencoded") };
        (await mailProgram.Send(click)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Declines(edition)).ShouldBeTrue();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(-1));
        await school.DoRounds();
        (await Kinds(edition, 0)).ShouldBe(["reminder-7"]);
        (await mailProgram.Submit(await mailProgram.Read(letter.Unsubscribe!), "main form", [])).Text.ShouldContain(Speech.Polish("Reminders.DeclineDo"));
        (await Declines(edition)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_forged_address_declines_nothing()
    {
        var edition = await school.Open();
        using var stranger = school.Visitor();
        using var form = new StringContent("List-Unsubscribe=One-Click", Encoding.ASCII, "application/x-www-form-urlencoded");

        (await stranger.Post($"/reminders/decline?token={edition.Trainee.Id}", form)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get("/reminders/decline")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Declines(edition)).ShouldBeFalse();
    }

    [Fact]
    public async Task On_the_page_of_the_account_they_are_switched_off_and_on()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var off = await trainee.Submit(await trainee.Read("/account"), "main form", [("Reminders", null)]);
        (await Declines(edition)).ShouldBeTrue();
        off.Find("[name=Reminders]").HasAttribute("checked").ShouldBeFalse();
        await trainee.Submit(off, "main form", [("Reminders", "true")]);
        (await Declines(edition)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_header_of_a_reminder_names_the_address_and_the_one_click_as_RFC_8058_says()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(-7));
        await school.DoRounds();
        var letter = (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem();
        var folder = Path.Combine(school.DataFolder, "mail");
        await school.Delivered(() => Task.FromResult(Directory.Exists(folder) && Directory.EnumerateFiles(folder, $"*{letter.Id}.eml").Any()));

        var mime = MimeLetter.Read(await File.ReadAllBytesAsync(Directory.EnumerateFiles(folder, $"*{letter.Id}.eml").Single(), TestContext.Current.CancellationToken));

        mime["List-Unsubscribe"].ShouldBe($"<{letter.Unsubscribe}>");
        mime["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
    }

    private Task<bool> Declines(Edition edition) => school.Db(db => db.People.Where(p => p.Id == edition.Trainee.Id).Select(p => p.DeclinesReminders).SingleAsync());

    private async Task<List<string>> Kinds(Edition edition, int which) =>
        [.. (await school.Letters(edition.Trainees[which].Email!)).Where(l => l.Kind.StartsWith("reminder", StringComparison.Ordinal)).Select((Letter l) => l.Kind)];
}
