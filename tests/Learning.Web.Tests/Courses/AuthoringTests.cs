using System.Net;
using Learning.Courses;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Learning.Web.Tests.Courses;

/// <summary>What Development tells whoever writes, and Production does not.</summary>
public sealed class AuthoringTests(AuthoringTests.SchoolOfAnAuthor school) : IClassFixture<AuthoringTests.SchoolOfAnAuthor>
{
    [Fact]
    public async Task A_page_lists_every_problem_with_its_place()
    {
        using var visitor = school.Visitor();

        var page = await visitor.Read("/development/content");

        page.Text.ShouldContain($"{Edition.CourseId}/01-czym-jest-standard/index.md");
        page.Find(".problems li").TextContent.ShouldContain("link-broken");
        page.Text.ShouldContain(Speech.Polish("ContentErrors.one", 1));
    }

    [Fact]
    public async Task Who_listens_hears_how_things_stand_and_of_every_reading()
    {
        using var client = new HttpClient { BaseAddress = school.Address };
        using var answer = await client.GetAsync("/development/content/changes", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await Next()).ShouldBe(("event: state", true));
        school.Services.GetRequiredService<Librarian>().Reload();
        (await Next()).ShouldBe(("event: reading", true));

        async Task<(string Kind, bool TellsOfLink)> Next()
        {
            var kind = await lines.ReadLineAsync(TestContext.Current.CancellationToken);
            var data = await lines.ReadLineAsync(TestContext.Current.CancellationToken);
            await lines.ReadLineAsync(TestContext.Current.CancellationToken);
            return (kind!, data!.Contains("index.md:", StringComparison.Ordinal) && data.Contains("link-broken", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task In_production_nothing_of_it_is_there()
    {
        await using var production = new SchoolUnderTest();
        await production.InitializeAsync();
        using var trainee = await (await production.Open()).SignInTrainee();

        (await trainee.Get("/development/content")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainee.Get("/development/content/changes")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainee.Read("/")).Html.ShouldNotContain("content-changes");
    }

    public sealed class SchoolOfAnAuthor : WrittenSchool
    {
        protected override string EnvironmentName => Environments.Development;

        protected override void Write() => Append("01-czym-jest-standard/index.md", "\n[Nigdzie](nie-ma.md)\n");
    }
}
