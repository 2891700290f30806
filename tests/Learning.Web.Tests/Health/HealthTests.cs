using System.Net;
using System.Text.Json;
using Learning.Mail;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Health;

/// <summary>What a machine that watches the program is told.</summary>
public sealed class HealthTests(HealthTests.SchoolWithoutPostman school) : IClassFixture<HealthTests.SchoolWithoutPostman>
{
    [Fact]
    public async Task It_is_alive_and_ready_for_anybody_who_asks()
    {
        using var visitor = school.Visitor();

        (await visitor.Read("/health/live")).Html.ShouldBe("Healthy");
        var ready = await Ready(visitor);

        ready.GetProperty("status").GetString().ShouldBe("Healthy");
        foreach (var check in (string[])["database", "content", "letters"]) ready.GetProperty("checks").GetProperty(check).GetProperty("status").GetString().ShouldBe("Healthy");
    }

    [Fact]
    public async Task Late_letters_are_counted_and_never_make_it_unready()
    {
        using var visitor = school.Visitor();
        var edition = await school.Open();
        await edition.SomebodyHandsIn(SampleEssay.Of(20));

        school.Clock.Advance(LetterScopes.Soon + TimeSpan.FromMinutes(1));
        var ready = await Ready(visitor);

        ready.GetProperty("status").GetString().ShouldBe("Healthy");
        ready.GetProperty("checks").GetProperty("letters").GetProperty("data").GetProperty("late").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task It_says_nothing_of_people()
    {
        using var visitor = school.Visitor();

        (await visitor.Read("/health/ready")).Html.ShouldNotContain("@");
    }

    private static async Task<JsonElement> Ready(Browser visitor)
    {
        var page = await visitor.Get("/health/ready");
        page.Status.ShouldBe(HttpStatusCode.OK, page.Html);
        return JsonSerializer.Deserialize<JsonElement>(page.Html);
    }

    /// <summary>Its mail server is away, so that letters wait.</summary>
    public sealed class SchoolWithoutPostman : SchoolUnderTest
    {
        protected override IEnumerable<string> Settings => ["--Learning:Mail:Host=127.0.0.1", "--Learning:Mail:Port=1", "--Learning:Mail:Security=None", "--Learning:Mail:From=szkola@example.test"];
    }
}
