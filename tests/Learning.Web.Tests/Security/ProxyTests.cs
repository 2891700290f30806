using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Security;

/// <summary>People come over HTTPS to a proxy, which speaks plainly to the program.</summary>
public sealed class ProxyTests(ProxyTests.SchoolBehindProxy school) : IClassFixture<ProxyTests.SchoolBehindProxy>
{
    [Fact]
    public async Task A_proxy_that_does_not_say_so_is_told_what_it_lacks()
    {
        using var visitor = school.Visitor();

        var answer = await visitor.Get("/sign-in");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Html.ShouldContain("X-Forwarded-Proto");
        answer.Html.ShouldContain("Learning:Proxies");
        (await visitor.Get("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_that_does_is_served()
    {
        using var visitor = school.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, "/sign-in"));
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await visitor.Send(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class SchoolBehindProxy : SchoolUnderTest
    {
        protected override IEnumerable<string> Settings => ["--Learning:PublicAddress=https://szkola.example.pl"];
    }
}
