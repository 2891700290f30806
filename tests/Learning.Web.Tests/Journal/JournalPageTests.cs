using System.Net;
using Learning.Essays;
using Learning.Journal;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Journal;

public sealed class JournalPageTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task Whoever_runs_the_school_reads_who_released_a_grade_and_nobody_else_does()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));
        await trainer.Grade(desk, "Desk.Release", [.. Deeds.AllMarks(desk, "3")]);
        using var administrator = await school.SignIn("admin@example.test");

        var journal = await administrator.Read("/journal");

        journal.Text.ShouldContain(edition.Trainer.Name);
        (await trainer.Get("/journal")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Every_deed_about_a_deadline_is_there_with_who_which_rule_and_the_hash_of_the_text()
    {
        var edition = await school.Open();
        var (trainee, trainer) = (await edition.SignInTrainee(), await edition.SignInTrainer());
        await trainee.HandIn(edition, "za mało");
        await trainee.HandIn(edition, SampleEssay.Of(20));
        await trainee.AskForMoreTime(edition, 4);
        await trainer.MoveDeadline(edition, edition.DayAfter(6));

        var submission = (await edition.Submissions()).ShouldHaveSingleItem();
        var until = $"Cohort until {edition.Assignment.DueAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";
        var entries = await school.Db(db => db.Journal.AsNoTracking().Where(e => e.Who == edition.Trainee.Pseudonym || e.Who == edition.Trainer.Pseudonym).OrderBy(e => e.StoredAt).ToListAsync());
        entries.Select(e => (e.Deed, e.Who, e.Rule)).ShouldBe(
        [
            (JournalDeed.HandInRefused, edition.Trainee.Pseudonym, "Essay.TooFewWords"),
            (JournalDeed.HandedIn, edition.Trainee.Pseudonym, until),
            (JournalDeed.ExtensionAsked, edition.Trainee.Pseudonym, until),
            (JournalDeed.DeadlineMoved, edition.Trainer.Pseudonym, $"{until["Cohort until ".Length..]} -> {edition.EndOfDayAfter(6).UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"),
        ]);
        (entries[1].About, entries[1].Sha256, entries[1].ReceivedAt).ShouldBe((submission.Id, submission.Sha256, submission.ReceivedAt));
        entries[0].Sha256.ShouldBe(EssayText.Sha256("za mało"));
        trainee.Dispose();
        trainer.Dispose();
    }
}
