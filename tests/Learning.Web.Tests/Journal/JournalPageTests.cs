using System.Net;
using Learning.Web.Tests.Grading;
using Learning.Web.Tests.Hosting;

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
}
