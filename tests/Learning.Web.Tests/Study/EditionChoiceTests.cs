using System.Net;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Study;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Study;

/// <summary>Somebody in several editions of a course reads in the one that runs, and in another when they say so.</summary>
public sealed class EditionChoiceTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private static readonly string Course = CourseAddress.Of(Edition.CourseId);

    [Fact]
    public async Task An_edition_that_begins_later_takes_nobody_out_of_the_one_that_runs()
    {
        var (running, later) = await Two();
        using var trainee = await running.SignInTrainee();

        (await trainee.Read(Course)).Find(".page-header .meta").TextContent.ShouldContain(running.Cohort.Name);
        await trainee.Read($"{Course}/po-co-standard");

        (await Visited(running, later)).ShouldBe([running.Cohort.Id]);
    }

    [Fact]
    public async Task The_home_page_leads_into_each_edition_and_the_course_page_from_one_to_the_other()
    {
        var (running, later) = await Two();
        using var trainee = await running.SignInTrainee();
        var home = await trainee.Read("/");

        var chosen = await trainee.Read(home.All("#courses ~ .items h3 a").Select(a => a.GetAttribute("href")!).Single(href => href.Contains(later.Cohort.Id.ToString(), StringComparison.Ordinal)));

        chosen.Url.PathAndQuery.ShouldBe(Course);
        chosen.Find(".page-header .meta").TextContent.ShouldContain(later.Cohort.Name);
        await trainee.Read($"{Course}/po-co-standard");
        (await Visited(running, later)).ShouldBe([later.Cohort.Id]);
        var back = await trainee.Read(chosen.Find(".page-header a.action").GetAttribute("href")!);
        back.Find(".page-header .meta").TextContent.ShouldContain(running.Cohort.Name);
    }

    [Fact]
    public async Task An_edition_that_one_does_not_belong_to_changes_nothing()
    {
        var edition = await school.Open();
        var foreign = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var page = await trainee.Read($"{Course}?edition={foreign.Cohort.Id}");

        page.Url.PathAndQuery.ShouldBe(Course);
        page.Find(".page-header .meta").TextContent.ShouldContain(edition.Cohort.Name);
        foreach (var nowhere in (string[])["/courses/nie-ma?edition=" + foreign.Cohort.Id, "/courses/x/%C4%85/reading", $"{Course}/%0D%0A/reading"])
            (await trainee.Get(nowhere)).Status.ShouldBe(HttpStatusCode.NotFound, nowhere);
    }

    private async Task<(Edition Running, Edition Later)> Two()
    {
        var (running, later) = (await school.Open(), await school.Open());
        await school.Db(async db =>
        {
            var cohort = await db.Cohorts.Include(c => c.Memberships).SingleAsync(c => c.Id == later.Cohort.Id);
            db.Add(cohort.Enrol((await db.People.FindAsync(running.Trainee.Id))!, Role.Trainee, school.Clock.Now));
            await db.SaveChangesAsync();
            await db.Cohorts.Where(c => c.Id == cohort.Id).ExecuteUpdateAsync(set => set
                .SetProperty(c => c.StartsOn, later.Cohort.StartsOn.AddDays(60)).SetProperty(c => c.OpenedAt, running.Cohort.OpenedAt.AddMinutes(1)));
        });
        return (running, later);
    }

    private Task<List<Guid>> Visited(params Edition[] editions)
    {
        var cohorts = editions.Select(e => e.Cohort.Id).ToArray();
        return school.Db(db => db.Set<Visit>().Join(db.Memberships, v => v.MembershipId, m => m.Id, (v, m) => m.CohortId).Where(c => cohorts.Contains(c)).Distinct().ToListAsync());
    }
}
