using System.Net;
using Learning.Web.Development;
using Learning.Web.Tests.Commands;
using Learning.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Learning.Web.Tests.Security;

/// <summary>A school that was just installed for real people.</summary>
public sealed class ProductionTests(ProductionTests.NewSchool school) : IClassFixture<ProductionTests.NewSchool>
{
    [Fact]
    public async Task Nobody_is_there_until_the_operator_makes_somebody()
    {
        using var visitor = school.Visitor();

        foreach (var email in (string[])["ola@example.test", "trener@example.test", "admin@example.test"])
            (await SignInTests.Try(visitor, email, DemoSchool.Password)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await school.Db(db => db.People.CountAsync())).ShouldBe(0);
        (await school.Db(db => db.Cohorts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Letters_are_not_shown_to_whoever_asks()
    {
        using var visitor = school.Visitor();

        (await visitor.Get("/development/letters")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_the_address_that_people_use_it_does_not_start_and_says_which_key_is_missing()
    {
        using var program = new LearningProgram();

        var outcome = await program.Run([], settings: [("Learning:PublicAddress", "")]);

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("Learning:PublicAddress");
        outcome.Error.ShouldContain("https://learning.example.com");
        outcome.Error.Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Learning:PublicAddress", "learning.example.com", "Learning:PublicAddress")]
    [InlineData("Learning:PublicAddress", "ftp://learning.example.com", "Learning:PublicAddress")]
    [InlineData("Learning:PublicAddress", "https://firma.example/learning", "Learning:PublicAddress")]
    [InlineData("Learning:School:Contact", "tel. 58 123 45 67", "Learning:School:Contact")]
    [InlineData("Learning:DataFolder", "/dev/null/szkola", "Learning:DataFolder")]
    [InlineData("Learning:Database", "Oracle", "Learning:Database")]
    [InlineData("Learning:Mail:Port", "mnóstwo", "Learning:Mail")]
    [InlineData("Learning:Proxies", "proxy.local", "Learning:Proxies")]
    public async Task A_wrong_setting_stops_the_start_with_its_name(string key, string value, string named)
    {
        using var program = new LearningProgram();

        var outcome = await program.Run([], settings: [(key, value)]);

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain(named);
        outcome.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void Passwords_are_hashed_as_slowly_as_OWASP_asks()
    {
        var builder = WebApplication.CreateBuilder([$"--Learning:DataFolder={school.DataFolder}-hashes", "--Learning:PublicAddress=https://learning.example.com"]);
        LearningHost.AddLearning(builder);
        using var app = (IDisposable)builder.Build();

        ((WebApplication)app).Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount.ShouldBeGreaterThanOrEqualTo(210_000);
    }

    public sealed class NewSchool : SchoolUnderTest
    {
        protected override bool HasDemoPeople => false;
    }
}
