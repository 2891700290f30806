using System.Net;
using Learning.Grading.Similarity;
using Learning.Web.Tests.Courses;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Grading;

public sealed class UncomparedTests(UncomparedSchool school) : IClassFixture<UncomparedSchool>
{
    [Fact]
    public async Task Where_the_homework_does_not_ask_for_it_nothing_is_compared_or_stored()
    {
        var edition = await school.Open(trainees: 2);
        var one = await edition.SomebodyHandsIn(SampleEssay.Of(40));
        var other = await edition.SomebodyHandsIn(SampleEssay.Of(40), 1);

        (await school.Services.GetRequiredService<ComparisonRound>().CompareWaiting(TestContext.Current.CancellationToken)).ShouldBe(0);

        using var trainer = await edition.SignInTrainer();
        (await trainer.Read(one)).Has("details.similar").ShouldBeFalse();
        (await trainer.Get($"{one}/similar/{other.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await school.Db(db => db.Fingerprints.AnyAsync())).ShouldBeFalse();
    }
}
