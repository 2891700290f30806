using System.Net;
using Learning.Courses;
using Learning.Essays;
using Learning.Homework;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Deadlines;

/// <summary>Drafts of those who asked are handed in at the deadline: exactly once, on one node or several.</summary>
public sealed class AutoHandInTests(RoundsSchool school) : IClassFixture<RoundsSchool>
{
    private const string Receipt = "receipt";

    [Fact]
    public async Task The_last_draft_before_the_deadline_is_handed_in_as_received_then_and_the_letter_says_so()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-2));
        using var trainee = await edition.SignInTrainee();
        await trainee.SwitchOnAutoHandIn(edition);
        (await trainee.Read(edition.HomeworkAddress)).Text.ShouldContain(Speech.Polish("AutoHandIn.IsOn"));
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), SampleEssay.Of(20));
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddMilliseconds(-1));
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), SampleEssay.Of(30));
        school.Clock.AdvanceTo(edition.Assignment.DueAt);
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), SampleEssay.Of(40));

        await school.DoRounds();
        (await edition.Submissions()).ShouldBeEmpty();
        (await trainee.Read(edition.HomeworkAddress)).Text.ShouldContain(Speech.Polish("AutoHandIn.IsUnderWay"));
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(3));
        await school.DoRounds();
        await school.DoRounds();

        var submission = (await edition.Submissions()).ShouldHaveSingleItem();
        (submission.Text, submission.ReceivedAt, submission.IsAutomatic, submission.WasLate).ShouldBe((SampleEssay.Of(30), edition.Assignment.DueAt.AddMilliseconds(-1), true, false));
        var letter = (await school.Letters(edition.Trainee.Email!, Receipt)).ShouldHaveSingleItem();
        letter.PlainText.ShouldContain("zgodnie z włączonym ustawieniem");
        letter.Attachment.ShouldBe(SampleEssay.Of(30));
        (await school.Letters(edition.Trainer.Email!, "essay-arrived")).ShouldHaveSingleItem();
        using var later = await edition.SignInTrainee();
        (await later.Read(edition.HomeworkAddress)).Text.ShouldNotContain(Speech.Polish("AutoHandIn.IsUnderWay"));
        (await later.Read($"{edition.HomeworkAddress}/submissions/1")).Text.ShouldContain(Speech.Polish("Receipt.Automatic"));
    }

    [Fact]
    public async Task What_was_handed_in_after_the_draft_stays_the_one_that_counts()
    {
        var edition = await school.Open(b => b with { Attempts = 1, Grace = TimeSpan.FromMinutes(15) }, trainees: 2);
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-2));
        using var trainee = await edition.SignInTrainee();
        using var helped = await edition.SignInTrainee(1);
        foreach (var one in (Browser[])[trainee, helped])
        {
            await one.SwitchOnAutoHandIn(edition);
            await one.Keep(await one.Read(edition.HomeworkAddress), SampleEssay.Of(20));
        }

        using var trainer = await edition.SignInTrainer();
        var membership = await school.Db(db => db.Memberships.Where(m => m.CohortId == edition.Cohort.Id && m.PersonId == edition.Trainees[1].Id).Select(m => m.Id).SingleAsync());
        await trainer.Submit(await trainer.Read($"/grading/homework/{edition.Assignment.Id}/people/{membership}/hand-in"), "main form", [("Text", SampleEssay.Of(60))]);
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddSeconds(20));
        await trainee.HandIn(edition, SampleEssay.Of(50));

        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddDays(1));
        await school.DoRounds();

        (await edition.Submissions()).Select(s => s.Text).ShouldBe([SampleEssay.Of(60), SampleEssay.Of(50)], ignoreOrder: true);
        (await school.Letters(edition.Trainee.Email!, "not-handed-in")).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_waits_for_its_grade_from_the_deadline_on()
    {
        var edition = await school.Open(b => b with { GradedWithinDays = 7 });
        using var trainee = await edition.SignInTrainee();
        await trainee.SwitchOnAutoHandIn(edition);
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), SampleEssay.Of(20));

        school.Clock.AdvanceTo(edition.Assignment.DueAt + AutoHandIn.Patience);
        await school.DoRounds();

        var wait = await school.Db(db => db.Waits.AsNoTracking().SingleAsync(w => w.AssignmentId == edition.Assignment.Id));
        (wait.Since, wait.PromisedAt).ShouldBe((edition.Assignment.DueAt, edition.Assignment.PromisedFor(edition.Assignment.DueAt)));
        using var later = await edition.SignInTrainee();
        var day = Speech.Line(Moments.LastDay(wait.PromisedAt!.Value, edition.Assignment.Zone, Speech.Pl));
        foreach (var page in (string[])["/", edition.HomeworkAddress, $"{edition.HomeworkAddress}/submissions/1"]) (await later.Read(page)).Text.ShouldContain(day);
    }

    [Theory]
    [InlineData("Jeden dwa.", "za krótka")]
    [InlineData("   \n ", "pusta")]
    public async Task Blank_or_too_short_it_is_not_handed_in_and_the_trainee_is_told_why(string draft, string why)
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-2));
        using var trainee = await edition.SignInTrainee();
        await trainee.SwitchOnAutoHandIn(edition);
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), draft);

        school.Clock.AdvanceTo(edition.Assignment.DueAt + AutoHandIn.Patience);
        await school.DoRounds();
        await school.DoRounds();

        (await edition.Submissions()).ShouldBeEmpty();
        (await school.Letters(edition.Trainee.Email!, "not-handed-in")).ShouldHaveSingleItem().PlainText.ShouldContain(why);
    }

    [Fact]
    public async Task Nobody_who_did_not_ask_or_changed_their_mind_is_handed_in_for()
    {
        var edition = await school.Open(trainees: 2);
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-2));
        using var silent = await edition.SignInTrainee(0);
        await silent.Keep(await silent.Read(edition.HomeworkAddress), SampleEssay.Of(20));
        using var changed = await edition.SignInTrainee(1);
        await changed.Keep(await changed.Read(edition.HomeworkAddress), SampleEssay.Of(20));
        await changed.SwitchOnAutoHandIn(edition);
        await changed.Submit(await changed.Read($"{edition.HomeworkAddress}/at-deadline"), "main form", []);

        school.Clock.AdvanceTo(edition.Assignment.DueAt + AutoHandIn.Patience);
        await school.DoRounds();

        (await edition.Submissions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Switching_on_asks_for_honesty_and_is_over_with_the_deadline()
    {
        var edition = await school.Open(b => b with { AsksHonesty = true });
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-2));
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read($"{edition.HomeworkAddress}/at-deadline");

        (await trainee.Submit(page, "main form", [])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        school.Clock.AdvanceTo(edition.Assignment.DueAt);
        var late = await trainee.Submit(page, "main form", [("Honest", "true")]);

        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await school.Db(db => db.AutoHandIns.AnyAsync(w => w.AssignmentId == edition.Assignment.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task An_extension_carries_the_wish_to_the_new_deadline()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-2));
        using var trainee = await edition.SignInTrainee();
        await trainee.SwitchOnAutoHandIn(edition);
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), SampleEssay.Of(20));
        school.Clock.AdvanceTo(edition.Assignment.DueAt + AutoHandIn.Patience);
        await school.DoRounds();
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Read($"/deadlines/{edition.Assignment.Id}");
        await trainer.Submit(page, "main form", Dates.On(edition.DayAfter(2), ("Chosen", page.Find("input[name=Chosen]").GetAttribute("value"))));

        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), SampleEssay.Of(33));
        school.Clock.AdvanceTo(edition.EndOfDayAfter(2) + AutoHandIn.Patience);
        await school.DoRounds();
        await school.DoRounds();

        (await edition.Submissions()).Select(s => (s.Number, s.Text)).ShouldBe([(1, SampleEssay.Of(20)), (2, SampleEssay.Of(33))]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Kept_states_are_thinned_but_never_the_one_that_a_round_days_late_has_to_hand_in(bool isExtended)
    {
        var edition = await school.Open(b => b with { Due = new DueRule.LocalTime(school.Clock.Now.UtcDateTime.Date.AddDays(14).AddHours(18).AddMinutes(3)) });
        var due = edition.Assignment.DueAt;
        school.Clock.AdvanceTo(due.AddHours(-2));
        if (isExtended)
        {
            using var trainer = await edition.SignInTrainer();
            var page = await trainer.Read($"/deadlines/{edition.Assignment.Id}");
            await trainer.Submit(page, "main form", Dates.On($"{edition.DayAfter(1)} 18:03", ("Chosen", page.Find("input[name=Chosen]").GetAttribute("value"))));
            due = due.AddDays(1);
            school.Clock.AdvanceTo(due.AddHours(-2));
        }

        using var trainee = await edition.SignInTrainee();
        await trainee.SwitchOnAutoHandIn(edition);
        foreach (var (minutes, words) in ((int, int)[])[(-100, 20), (-2, 25), (-1, 30), (0, 35), (1, 40)])
        {
            school.Clock.AdvanceTo(due.AddMinutes(minutes));
            await trainee.Keep(await trainee.Read(edition.HomeworkAddress), SampleEssay.Of(words));
        }

        school.Clock.AdvanceTo(due.AddDays(3));
        await school.Db(db => Thinning.Thin(db, school.Clock.Now, TestContext.Current.CancellationToken));
        await school.DoRounds();

        (await school.Db(db => db.Revisions.Where(r => db.Drafts.Any(d => d.Id == r.DraftId && d.AssignmentId == edition.Assignment.Id)).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync())).ShouldBe([1, 3, 5]);
        (await edition.Submissions()).ShouldHaveSingleItem().Text.ShouldBe(SampleEssay.Of(30));
    }

    [Fact]
    public async Task Two_nodes_at_once_hand_each_draft_in_once()
    {
        var edition = await WithDrafts(5);

        await Task.WhenAll(school.DoRounds(), school.AnotherNode().Run(TestContext.Current.CancellationToken));

        await EachOnce(edition, 5);
    }

    [Fact]
    public async Task While_one_node_does_the_rounds_another_does_not_and_takes_over_when_the_first_is_killed()
    {
        var edition = await WithDrafts(2);
        var other = school.AnotherNode();
        (await school.DoRounds()).ShouldNotBeNull();
        (await other.Run(TestContext.Current.CancellationToken)).ShouldBeNull();

        school.Clock.Advance(DeadlineRounds.Lease);

        (await other.Run(TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await school.DoRounds()).ShouldBeNull();
        school.Clock.Advance(DeadlineRounds.Lease);
        await EachOnce(edition, 2);
    }

    [Fact]
    public async Task A_node_that_was_thought_dead_and_wakes_up_in_the_middle_hands_nothing_in_twice()
    {
        var edition = await WithDrafts(3);
        var other = school.AnotherNode();
        school.Trouble.Before("SettledFor", async () =>
        {
            school.Clock.Advance(DeadlineRounds.Lease);
            await other.Run(TestContext.Current.CancellationToken);
            school.Clock.Advance(DeadlineRounds.Lease);
        });

        await school.DoRounds();

        await EachOnce(edition, 3);
    }

    [Theory]
    [InlineData("INSERT INTO \"Submissions\"")]
    [InlineData("INSERT INTO \"Letters\"")]
    [InlineData("UPDATE \"AutoHandIns\"")]
    public async Task Cut_off_in_the_middle_nothing_is_half_done_and_the_next_round_does_it_once(string sql)
    {
        var edition = await WithDrafts(2);
        school.Trouble.Fail(1, sql);

        await school.DoRounds();
        (await edition.Submissions()).Count.ShouldBeLessThan(2);
        (await school.Letters(edition.Trainees[0].Email!, Receipt)).Count.ShouldBe((await edition.Submissions()).Count(s => s.Text == Draft(0)));
        await school.DoRounds();

        await EachOnce(edition, 2);
    }

    private static string Draft(int which) => SampleEssay.Of(20 + which);

    /// <summary>An edition whose deadline has just passed, each trainee with a draft and the wish that it be handed in.</summary>
    private async Task<Edition> WithDrafts(int trainees)
    {
        var edition = await school.Open(trainees: trainees);
        school.Clock.AdvanceTo(edition.Assignment.DueAt.AddHours(-2));
        for (var i = 0; i < trainees; i++)
        {
            using var trainee = await edition.SignInTrainee(i);
            await trainee.SwitchOnAutoHandIn(edition);
            await trainee.Keep(await trainee.Read(edition.HomeworkAddress), Draft(i));
        }

        school.Clock.AdvanceTo(edition.Assignment.DueAt + AutoHandIn.Patience);
        return edition;
    }

    private async Task EachOnce(Edition edition, int trainees)
    {
        (await edition.Submissions()).Select(s => s.Text).Order().ShouldBe(Enumerable.Range(0, trainees).Select(Draft).Order());
        foreach (var trainee in edition.Trainees) (await school.Letters(trainee.Email!, Receipt)).ShouldHaveSingleItem();
    }
}
