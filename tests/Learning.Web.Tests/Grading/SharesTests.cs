using System.Net;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Grading;

/// <summary>Who is responsible for whom, who reads which work, and who stands in.</summary>
public sealed class SharesTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task A_trainee_who_is_moved_takes_the_waiting_work_and_the_next_letters_along()
    {
        var (edition, one, page) = await Shares(trainees: 2);
        var mine = await MineOf(edition);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), mine);

        var moved = await one.Submit(await one.Read(page), "form[action='?handler=Move']", [("Chosen", (await Membership(edition, edition.Trainees[mine].Id)).ToString()), ("MoveTo", (await Membership(edition, edition.Trainers[1].Id)).ToString())]);
        await edition.SomebodyHandsIn(SampleEssay.Of(21), mine);

        moved.Text.ShouldContain(Speech.Polish("Share.Moved.one", 1));
        using var other = await edition.SignInTrainer(1);
        (await other.Read("/grading?share=mine")).All(".queue h2").Select(Page.TextOf).ShouldContain(edition.Trainees[mine].Name);
        (await one.Read("/grading?share=mine")).All(".queue h2").ShouldBeEmpty();
        (await school.Letters(edition.Trainers[1].Email!)).Count(l => l.Kind == "essay-arrived").ShouldBe(1);
    }

    [Fact]
    public async Task One_work_is_given_to_somebody_else_while_its_author_stays()
    {
        var (edition, one, page) = await Shares(trainees: 2);
        var mine = await MineOf(edition);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), mine);
        var wait = await school.Db(db => db.Waits.Where(w => w.AssignmentId == edition.Assignment.Id).Select(w => w.Id).SingleAsync());

        await one.Submit(await one.Read(page), "form[action='?handler=Give']", [("Chosen", wait.ToString()), ("GiveTo", (await Membership(edition, edition.Trainers[1].Id)).ToString())]);

        using var other = await edition.SignInTrainer(1);
        (await other.Read("/grading?share=mine")).All(".queue h2").Select(Page.TextOf).ShouldBe([edition.Trainees[mine].Name]);
        (await school.Db(db => db.Memberships.SingleAsync(m => m.PersonId == edition.Trainees[mine].Id))).ResponsibleTrainerId.ShouldBe(edition.Trainers[0].Id);
    }

    [Fact]
    public async Task The_substitute_has_the_share_and_the_letters_while_it_lasts()
    {
        var (edition, one, page) = await Shares(trainees: 2);
        var mine = await MineOf(edition);
        var today = DateOnly.FromDateTime(school.Clock.Now.UtcDateTime);

        var set = await one.Submit(await one.Read(page), "form[action='?handler=Away']",
            [("Trainer", (await Membership(edition, edition.Trainers[0].Id)).ToString()), ("Substitute", (await Membership(edition, edition.Trainers[1].Id)).ToString()), ("From", $"{today:yyyy-MM-dd}"), ("Until", $"{today.AddDays(2):yyyy-MM-dd}")]);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), mine);

        set.Text.ShouldContain(Speech.Polish("Share.AwaySet"));
        using var other = await edition.SignInTrainer(1);
        var queue = await other.Read("/grading?share=mine");
        queue.All(".queue h2").Select(Page.TextOf).ShouldBe([edition.Trainees[mine].Name]);
        queue.Find(".queue .meta").TextContent.ShouldContain(Speech.Polish("Queue.StandsIn", edition.Trainers[0].Name));
        (await school.Letters(edition.Trainers[1].Email!)).Count(l => l.Kind == "essay-arrived").ShouldBe(1);
        (await school.Letters(edition.Trainers[0].Email!)).Count(l => l.Kind == "essay-arrived").ShouldBe(0);
        school.Clock.Advance(TimeSpan.FromDays(4));
        (await other.Read("/grading?share=mine")).All(".queue h2").ShouldBeEmpty();
    }

    [Fact]
    public async Task Dividing_evenly_moves_as_few_as_it_can()
    {
        var (edition, one, page) = await Shares(trainees: 6);
        var all = await school.Db(db => db.Memberships.Where(m => m.CohortId == edition.Cohort.Id && m.ResponsibleTrainerId == edition.Trainers[1].Id).Select(m => m.Id).ToListAsync());
        await one.Submit(await one.Read(page), "form[action='?handler=Move']", [.. all.Select(id => ("Chosen", (string?)id.ToString())), ("MoveTo", (await Membership(edition, edition.Trainers[0].Id)).ToString())]);

        var divided = await one.Submit(await one.Read(page), "form[action='?handler=Divide']", []);

        divided.Text.ShouldContain(Speech.Polish("Share.Moved.few", 3));
        (await school.Db(db => db.Memberships.CountAsync(m => m.CohortId == edition.Cohort.Id && m.ResponsibleTrainerId == edition.Trainers[1].Id))).ShouldBe(3);
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_chosen_and_strangers_find_nothing()
    {
        var (edition, one, page) = await Shares(trainees: 2);
        var trainee = await Membership(edition, edition.Trainee.Id);

        var refused = await one.Submit(await one.Read(page), "form[action='?handler=Move']", [("Chosen", trainee.ToString())]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Share.NotATrainer"));
        refused.Has($"input[value='{trainee}'][checked]").ShouldBeTrue();
        refused.Has("#MoveTo[aria-invalid=true]").ShouldBeTrue();
        using var stranger = await (await school.Open()).SignInTrainer();
        (await stranger.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var student = await edition.SignInTrainee();
        (await student.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_chosen_for_one_deed_is_not_chosen_for_another()
    {
        var (edition, one, page) = await Shares(trainees: 2);
        await edition.SomebodyHandsIn(SampleEssay.Of(20));

        var refused = await one.Submit(await one.Read(page), "form[action='?handler=Away']", [("Trainer", (await Membership(edition, edition.Trainer.Id)).ToString())]);

        refused.Has("#From[aria-invalid=true]").ShouldBeTrue();
        refused.ValueOf("Substitute").ShouldBeEmpty();
        refused.All("#MoveTo option[selected], #GiveTo option[selected]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0001-01-01", "2027-05-01")]
    [InlineData("2027-05-01", "9999-12-31")]
    public async Task A_day_at_the_end_of_time_is_refused(string from, string until)
    {
        var (edition, one, page) = await Shares(trainees: 1);
        var (trainer, other) = (await Membership(edition, edition.Trainer.Id), await Membership(edition, edition.Trainers[1].Id));

        var refused = await one.Submit(await one.Read(page), "form[action='?handler=Away']", [("Trainer", trainer.ToString()), ("Substitute", other.ToString()), ("From", from), ("Until", until)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Has("[type=date][aria-invalid=true]").ShouldBeTrue();
    }

    private async Task<(Edition Edition, Browser One, string Page)> Shares(int trainees)
    {
        var edition = await school.Open(trainees: trainees, trainers: 2);
        return (edition, await edition.SignInTrainer(), $"/grading/shares/{edition.Cohort.Id}");
    }

    private Task<Guid> Membership(Edition edition, Guid personId) => school.Db(db => db.Memberships.Where(m => m.CohortId == edition.Cohort.Id && m.PersonId == personId).Select(m => m.Id).SingleAsync());

    private async Task<int> MineOf(Edition edition)
    {
        var person = await school.Db(db => db.Memberships.Where(m => m.CohortId == edition.Cohort.Id && m.ResponsibleTrainerId == edition.Trainer.Id).Select(m => m.PersonId).FirstAsync());
        return edition.Trainees.Index().Single(t => t.Item.Id == person).Index;
    }
}
