using System.Net;
using Learning.Essays;
using Learning.Journal;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Returns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Trainees;

/// <summary>Excused and not handed in: journalled, shown to the trainee, and respected by whatever time brings about.</summary>
public sealed class AbsenceTests(RoundsSchool school) : IClassFixture<RoundsSchool>
{
    [Fact]
    public async Task An_excused_trainee_reads_why_and_is_asked_for_nothing()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();

        (await trainer.Excuse(edition, reason: "Pobyt w szpitalu.")).Text.ShouldContain(Speech.Polish("Absence.Saved"));

        using var trainee = await edition.SignInTrainee();
        var homework = await trainee.Read(edition.HomeworkAddress);
        homework.Text.ShouldContain(Speech.Polish("Absence.You.Excused"));
        homework.Text.ShouldContain("Pobyt w szpitalu.");
        (await trainee.Read("/")).Text.ShouldContain(Speech.Polish("WorkState.Excused"));
        (await trainee.Read("/")).Has("section.next").ShouldBeFalse();
        (await Deeds(edition)).ShouldBe([JournalDeed.Excused]);
    }

    [Fact]
    public async Task It_is_taken_back_with_one_button_and_work_ends_it_by_itself()
    {
        var edition = await school.Open(trainees: 2);
        using var trainer = await edition.SignInTrainer();
        var excused = await trainer.Excuse(edition, 0);
        await trainer.Excuse(edition, 1);

        (await trainer.Submit(excused, "main form", [], Speech.Polish("Absence.Lift"))).Text.ShouldContain(Speech.Polish("Absence.Lifted"));
        await edition.SomebodyHandsIn(SampleEssay.Of(20), 1);

        var table = await trainer.Read($"/grading/cohorts/{edition.Cohort.Id}");
        table.All("tbody .state").Select(Page.TextOf).ShouldBe([Speech.Polish("WorkState.NotBegun"), Speech.Polish("WorkState.HandedIn")], ignoreOrder: true);
        (await Deeds(edition)).ShouldBe([JournalDeed.Excused, JournalDeed.AbsenceLifted], ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_excused_is_reminded_or_handed_in_for_and_the_trainers_letter_says_so()
    {
        var edition = await school.Open();
        using (var trainee = await edition.SignInTrainee())
        {
            await trainee.SwitchOnAutoHandIn(edition);
            await trainee.Keep(await trainee.Read(edition.HomeworkAddress), SampleEssay.Of(20));
        }

        using (var trainer = await edition.SignInTrainer()) await trainer.Excuse(edition);
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(-1));
        await school.DoRounds();
        school.Clock.AdvanceTo(edition.Assignment.DueAt + AutoHandIn.Patience + AutoHandIn.Patience);
        await school.DoRounds();
        await school.DoRounds();

        (await edition.Submissions()).ShouldBeEmpty();
        (await school.Letters(edition.Trainee.Email!)).Select(l => l.Kind).ShouldNotContain(kind => kind.StartsWith("reminder", StringComparison.Ordinal) || kind == "not-handed-in");
        var letter = Speech.Line((await school.Letters(edition.Trainer.Email!, "deadline-passed")).ShouldHaveSingleItem().PlainText);
        letter.ShouldContain($"{Speech.Polish("Letter.Passed.Excused")}: {edition.Trainee.Name}");
    }

    [Fact]
    public async Task Not_handed_in_is_said_after_the_deadline_only()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();

        var early = await trainer.Excuse(edition, kind: "NotHandedIn", reason: "Brak odpowiedzi.");
        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.ValueOf("Reason").ShouldBe("Brak odpowiedzi.");
        school.Clock.AdvanceTo(edition.Assignment.DueAt);
        using var later = await edition.SignInTrainer();
        await later.Excuse(edition, kind: "NotHandedIn", reason: "Brak odpowiedzi.");

        using var trainee = await edition.SignInTrainee();
        (await trainee.Read(edition.HomeworkAddress)).Text.ShouldContain(Speech.Polish("Absence.You.NotHandedIn"));
        (await Deeds(edition)).ShouldBe([JournalDeed.WrittenOff]);
    }

    [Fact]
    public async Task Work_that_is_there_cannot_be_excused()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var form = await trainer.Read(await edition.PersonAddress());
        await edition.SomebodyHandsIn(SampleEssay.Of(20));

        (await trainer.Submit(form, "main form", [("Kind", "Excused")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await trainer.Read(await edition.PersonAddress())).Text.ShouldContain(Speech.Polish("Absence.WorkIsThere"));
    }

    [Fact]
    public async Task A_returned_work_is_reminded_of_its_new_date()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        await trainer.ReturnWork(edition, await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20))), 10);

        school.Clock.AdvanceTo(edition.EndOfDayAfter(10).AddDays(-1));
        await school.DoRounds();
        await school.DoRounds();

        (await school.Letters(edition.Trainee.Email!)).Count(l => l.Kind == "reminder-1").ShouldBe(1);
    }

    /// <summary>What was written of the first trainee, or of whoever was lifted.</summary>
    private Task<List<JournalDeed>> Deeds(Edition edition)
    {
        var personId = edition.Trainee.Id;
        return school.Db(async db =>
        {
            var member = await db.Memberships.SingleAsync(m => m.CohortId == edition.Cohort.Id && m.PersonId == personId);
            var about = await db.Journal.Where(e => e.Rule == $"assignment {edition.Assignment.Id:N} member {member.Id:N}").Select(e => e.About).Distinct().ToListAsync();
            return await db.Journal.Where(e => about.Contains(e.About)).OrderBy(e => e.StoredAt).ThenBy(e => e.Id).Select(e => e.Deed).ToListAsync();
        });
    }
}
