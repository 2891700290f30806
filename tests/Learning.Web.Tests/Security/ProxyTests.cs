using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Security;

/// <summary>People come over HTTPS to a proxy, which speaks plainly to the program.</summary>
public sealed class ProxyTests(ProxyTests.SchoolBehindProxy school) : IClassFixture<ProxyTests.SchoolBehindProxy>
{
    [Theory]
    [InlineData("/sign-in", "http", HttpStatusCode.BadRequest)]
    [InlineData("/sign-in", "https", HttpStatusCode.OK)]
    [InlineData("/sign-in", null, HttpStatusCode.OK)]
    [InlineData("/health/live", "http", HttpStatusCode.OK)]
    public async Task A_proxy_on_this_machine_need_not_say_that_readers_come_over_https_but_must_not_say_otherwise(string path, string? scheme, HttpStatusCode expected)
    {
        using var answer = await Get(path, scheme);

        answer.StatusCode.ShouldBe(expected);
        var text = await answer.Content.ReadAsStringAsync();
        if (expected != HttpStatusCode.BadRequest) return;
        text.ShouldContain("X-Forwarded-Proto");
        text.ShouldContain("Learning:Proxies");
    }

    [Fact]
    public async Task Cookies_are_bound_to_https_though_the_proxy_speaks_plainly()
    {
        using var answer = await Get("/sign-in", scheme: null);

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.Contains("; secure", StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> Get(string path, string? scheme)
    {
        using var visitor = school.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, path));
        if (scheme is not null) request.Headers.Add("X-Forwarded-Proto", scheme);
        return await visitor.Send(request);
    }

    public sealed class SchoolBehindProxy : SchoolUnderTest
    {
        protected override IEnumerable<string> Settings => ["--Learning:PublicAddress=https://szkola.example.pl"];
    }
}
