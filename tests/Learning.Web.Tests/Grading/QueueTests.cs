using Learning.Courses;
using Learning.Essays;
using Learning.Grading.Waiting;
using Learning.Homework;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Grading;

/// <summary>What waits, in which order, and how a trainer finds it.</summary>
public sealed class QueueTests(RoundsSchool school) : IClassFixture<RoundsSchool>
{
    [Fact]
    public async Task Ones_own_share_comes_first_and_in_it_what_passed_its_promise_then_what_came_again_then_what_waits_longest()
    {
        var edition = await school.Open(b => b with { GradedWithinDays = 5 }, trainees: 8, trainers: 2);
        var mine = await Share(edition, 0);
        var others = await Share(edition, 1);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), others[0]);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), mine[0]);
        school.Clock.Advance(TimeSpan.FromDays(4));
        await edition.SomebodyHandsIn(SampleEssay.Of(20), mine[1]);
        school.Clock.Advance(TimeSpan.FromMinutes(1));
        await edition.SomebodyHandsIn(SampleEssay.Of(20), mine[2]);
        school.Clock.Advance(TimeSpan.FromMinutes(1));
        await edition.SomebodyHandsIn(SampleEssay.Of(21), mine[2]);
        school.Clock.Advance(TimeSpan.FromDays(2));
        await school.AnotherNode().Run(CancellationToken.None);
        using var trainer = await edition.SignInTrainer();

        var queue = await trainer.Read("/grading");

        queue.All(".queue h2").Select(Page.TextOf).ShouldBe(new[] { mine[0], mine[2], mine[1], others[0] }.Select(i => edition.Trainees[i].Name));
        var first = Page.TextOf(queue.Find(".queue li:first-child .state"));
        first.ShouldContain("Czeka 6 dni");
        first.ShouldContain("ocenę obiecano do");
        queue.Find(".queue li:first-child .state").GetAttribute("data-state").ShouldBe("late");
        Page.TextOf(queue.Find(".queue li:nth-child(2) .state")).ShouldContain("Oddana ponownie, czeka 2 dni");
        Page.TextOf(queue.Find(".queue li:last-child .meta")).ShouldContain(edition.Trainers[1].Name);
    }

    [Fact]
    public async Task Filters_live_in_the_address_and_say_how_much_is_behind_them()
    {
        var edition = await school.Open(trainees: 4, trainers: 2);
        var (mine, others) = (await Share(edition, 0), await Share(edition, 1));
        await edition.SomebodyHandsIn(SampleEssay.Of(20), mine[0]);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), others[0]);
        await edition.SomebodyHandsIn(SampleEssay.Of(21), others[0]);
        using var trainer = await edition.SignInTrainer();

        var queue = await trainer.Read("/grading");

        Counts(queue, "Share").ShouldBe([("Wszystkie", "2"), ("Twoje", "1")]);
        Counts(queue, "State").ShouldBe([("Wszystko", "2"), ("Po obiecanym dniu", "0"), ("Odwołania", "0"), ("Prace oddane ponownie", "1"), ("Prace oddane pierwszy raz", "1")]);
        var own = await trainer.Read(queue.Find("#facet-Share + ul li:last-child a").GetAttribute("href")!);
        own.Url.Query.ShouldBe("?share=mine");
        own.All(".queue h2").Select(Page.TextOf).ShouldBe([edition.Trainees[mine[0]].Name]);
        Counts(own, "State").Select(c => c.Count).ShouldBe(["1", "0", "0", "0", "1"]);
        own.Find("#facet-Share + ul [aria-current]").TextContent.ShouldContain("Twoje");
        var none = await trainer.Read("/grading?share=mine&state=again");
        none.Text.ShouldContain(Speech.Polish("Queue.NothingMatches"));
        none.Text.ShouldContain(Speech.Polish("Queue.ShowAll"));
    }

    [Fact]
    public async Task Two_editions_are_told_apart_and_one_that_somebody_else_teaches_is_never_seen()
    {
        var (one, other, foreign) = (await school.Open(), await school.Open(), await school.Open());
        await school.Db(async db =>
        {
            var cohort = await db.Cohorts.Include(c => c.Memberships).SingleAsync(c => c.Id == other.Cohort.Id);
            cohort.Enrol(await db.People.SingleAsync(p => p.Id == one.Trainer.Id), Learning.Cohorts.Role.Trainer, school.Clock.Now);
            await db.SaveChangesAsync();
        });
        await one.SomebodyHandsIn(SampleEssay.Of(20));
        await other.SomebodyHandsIn(SampleEssay.Of(20));
        await foreign.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await one.SignInTrainer();

        var all = await trainer.Read("/grading");
        var filtered = await trainer.Read($"/grading?cohort={other.Cohort.Id}");
        var trespass = await trainer.Read($"/grading?cohort={foreign.Cohort.Id}");

        all.All(".queue h2").Select(Page.TextOf).ShouldBe([one.Trainee.Name, other.Trainee.Name]);
        Counts(all, "Cohort").ShouldBe([("Wszystkie edycje", "2"), (one.Cohort.Name, "1"), (other.Cohort.Name, "1")], ignoreOrder: true);
        filtered.All(".queue h2").Select(Page.TextOf).ShouldBe([other.Trainee.Name]);
        trespass.All(".queue li").ShouldBeEmpty();
        trespass.Text.ShouldNotContain(foreign.Trainee.Name);
        trespass.Text.ShouldNotContain(foreign.Cohort.Name);
    }

    [Fact]
    public async Task Page_after_page_every_work_comes_once_though_all_came_at_the_same_instant()
    {
        var edition = await school.Open(trainees: 120, trainers: 2);
        await HandInAll(edition);
        using var trainer = await edition.SignInTrainer();
        var seen = new List<string>();

        for (var address = "/grading"; address is not null;)
        {
            var page = await trainer.Read(address);
            seen.AddRange(page.All(".queue h2 a").Select(a => a.GetAttribute("href")!));
            address = page.All(".pager a[rel=next]").FirstOrDefault()?.GetAttribute("href");
        }

        seen.Count.ShouldBe(120);
        seen.Distinct().Count().ShouldBe(120);
        var own = await school.Db(db => db.Waits.Where(w => w.TrainerId == edition.Trainer.Id).Select(w => w.SubmissionId).ToListAsync());
        seen.Take(60).ShouldBe(own.Select(id => $"/grading/{id}"), ignoreOrder: true);
    }

    [Fact]
    public async Task What_waits_is_what_was_handed_in_last_and_is_not_released()
    {
        var edition = await school.Open();
        await edition.SomebodyHandsIn(SampleEssay.Of(20));
        var desk = await edition.SomebodyHandsIn(SampleEssay.Of(21));
        using var trainer = await edition.SignInTrainer();

        (await Waits(edition)).ShouldHaveSingleItem().SubmissionId.ShouldBe(Guid.Parse(desk["/grading/".Length..]));
        var page = await trainer.Read(desk);
        await trainer.Grade(page, "Desk.Release", [.. Deeds.AllMarks(page)]);
        (await Waits(edition)).ShouldBeEmpty();
        await trainer.Submit(await trainer.Read($"{desk}/take-back"), "main form", []);
        (await Waits(edition)).ShouldHaveSingleItem().Urgency.ShouldBe(Urgency.Again);
    }

    [Fact]
    public async Task A_work_past_its_promise_is_told_to_its_trainer_once()
    {
        var edition = await school.Open(b => b with { GradedWithinDays = 3 }, trainees: 2, trainers: 2);
        var mine = await Share(edition, 0);
        await edition.SomebodyHandsIn(SampleEssay.Of(20), mine[0]);
        school.Clock.Advance(TimeSpan.FromDays(3));
        await school.AnotherNode().Run(CancellationToken.None);
        (await Overdue(edition, 0)).ShouldBe(0);

        school.Clock.Advance(TimeSpan.FromDays(1));
        await school.AnotherNode().Run(CancellationToken.None);
        school.Clock.Advance(TimeSpan.FromDays(1));
        await school.AnotherNode().Run(CancellationToken.None);

        (await Overdue(edition, 0)).ShouldBe(1);
        (await Overdue(edition, 1)).ShouldBe(0);
        (await school.Letters(edition.Trainer.Email!)).Single(l => l.Kind == "overdue").PlainText.ShouldContain(edition.Trainees[mine[0]].Name);
    }

    [Theory]
    [InlineData("/grading?cohort=nothing&state=rubbish&urgency=9&at=never&id=1")]
    [InlineData("/grading?own=true&urgency=First&at=2027-04-01&id=0190f3a4-0000-7000-8000-000000000001&homework=%F0%9F%91%A9")]
    public async Task An_address_that_makes_no_sense_shows_a_page_all_the_same(string address)
    {
        var edition = await school.Open();
        await edition.SomebodyHandsIn(SampleEssay.Of(20));
        using var trainer = await edition.SignInTrainer();

        (await trainer.Read(address)).Text.ShouldContain(Speech.Polish("Grading.Title"));
    }

    [Fact]
    public async Task Three_hundred_homeworks_with_something_waiting_in_each_are_walked_like_one()
    {
        var edition = await school.Open();
        var works = await school.Db(async db =>
        {
            var cohort = await db.Cohorts.SingleAsync(c => c.Id == edition.Cohort.Id);
            var member = await db.Memberships.Include(m => m.Person).SingleAsync(m => m.CohortId == cohort.Id && m.Role == Learning.Cohorts.Role.Trainee);
            var brief = school.Services.GetRequiredService<Librarian>().Current.Find(Edition.CourseId)!.Homework[0];
            var submissions = Enumerable.Range(0, 300).Select(number =>
            {
                var assignment = new Assignment(cohort, brief with { Id = $"one-of-many-{number}", Due = new DueRule.AfterStart(14), MinimumWords = null });
                return Submission.HandIn(assignment, assignment.DeadlineOf(null), member, SampleEssay.Of(20), 0, Guid.CreateVersion7(), school.Clock.Now.AddMinutes(number), school.Clock.Now);
            }).ToList();
            db.AddRange(submissions);
            await db.SaveChangesAsync();
            return submissions.ConvertAll(s => s.Id);
        });
        using var trainer = await edition.SignInTrainer();

        (await trainer.Read("/grading")).Find(".queue li:first-child a").GetAttribute("href").ShouldBe($"/grading/{works[0]}");
        (await trainer.Read($"/grading/{works[100]}")).Find("[data-next]").GetAttribute("href").ShouldBe($"/grading/{works[101]}");
        (await trainer.Read($"/grading/{works[0]}")).Find("[data-previous]").GetAttribute("href").ShouldBe($"/grading/{works[^1]}");
    }

    private async Task<int> Overdue(Edition edition, int trainer) => (await school.Letters(edition.Trainers[trainer].Email!)).Count(l => l.Kind == "overdue");

    private Task<List<Wait>> Waits(Edition edition) => school.Db(db => db.Waits.AsNoTracking().Where(w => w.AssignmentId == edition.Assignment.Id).ToListAsync());

    private static (string Name, string Count)[] Counts(Page queue, string facet) =>
        [.. queue.All($"#facet-{facet} + ul a").Select(a => (a.FirstChild!.TextContent.Trim(), a.QuerySelector(".count")!.TextContent))];

    /// <summary>Which trainees one trainer is responsible for.</summary>
    private async Task<int[]> Share(Edition edition, int trainer)
    {
        var people = await school.Db(db => db.Memberships.Where(m => m.CohortId == edition.Cohort.Id && m.ResponsibleTrainerId == edition.Trainers[trainer].Id).Select(m => m.PersonId).ToListAsync());
        return [.. Enumerable.Range(0, edition.Trainees.Count).Where(i => people.Contains(edition.Trainees[i].Id))];
    }

    private Task HandInAll(Edition edition) => school.Db(async db =>
    {
        var assignment = await db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == edition.Assignment.Id);
        var members = await db.Memberships.Include(m => m.Person).Where(m => m.CohortId == edition.Cohort.Id && m.Role == Learning.Cohorts.Role.Trainee).ToListAsync();
        db.AddRange(members.Select(m => Submission.HandIn(assignment, assignment.DeadlineOf(null), m, SampleEssay.Of(20), 0, Guid.CreateVersion7(), school.Clock.Now, school.Clock.Now)));
        await db.SaveChangesAsync();
    });
}
