using System.Net;
using System.Text;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Security;

/// <summary>What every answer tells the browser not to do: pages, errors, files and redirects alike.</summary>
public sealed class HeaderTests(SecureSchool school) : IClassFixture<SecureSchool>
{
    [Theory]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/forgotten-password", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/courses/standardy-obslugi-klienta", HttpStatusCode.OK)]
    [InlineData("/courses/standardy-obslugi-klienta/czym-jest-standard", HttpStatusCode.OK)]
    [InlineData("{homework}", HttpStatusCode.OK)]
    [InlineData("/grading", HttpStatusCode.OK)]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/cohorts", HttpStatusCode.Forbidden)]
    [InlineData("/learning.css", HttpStatusCode.OK)]
    [InlineData("/icon.svg", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Every_answer_has_them(string address, HttpStatusCode status)
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var page = await trainee.Get(address.Replace("{homework}", edition.HomeworkAddress, StringComparison.Ordinal));

        page.Status.ShouldBe(status);
        ShouldBeGuarded(page.Response);
        if (page.Response.Content.Headers.ContentType?.MediaType == "text/html") ShouldHoldNothingInline(page);
    }

    [Fact]
    public async Task Refusals_of_the_server_have_them_too()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", [("Text", "")]);
        var tooLarge = new StringContent(new string('x', 3_000_000), Encoding.ASCII, "application/x-www-form-urlencoded");

        foreach (var (answer, status) in new[]
        {
            (await trainee.Post(form.Action.PathAndQuery, form.Content()!), HttpStatusCode.UnprocessableEntity),
            (await trainee.Post(form.Action.PathAndQuery, form.Without("__RequestVerificationToken").Content()!), HttpStatusCode.BadRequest),
            (await trainee.Post(form.Action.PathAndQuery, form.Content()!, site: "cross-site"), HttpStatusCode.Forbidden),
            (await trainee.Post(form.Action.PathAndQuery, tooLarge), HttpStatusCode.RequestEntityTooLarge),
            (await trainee.Post("/sign-out?handler=NoSuch", form.Content()!), HttpStatusCode.OK),
        })
        {
            answer.Status.ShouldBe(status);
            ShouldBeGuarded(answer.Response);
        }
    }

    [Fact]
    public async Task A_redirect_has_them_too()
    {
        using var visitor = school.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, "/"));

        using var answer = await visitor.Send(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ShouldBeGuarded(answer);
    }

    [Fact]
    public async Task Browsers_are_told_to_come_by_HTTPS_for_a_year()
    {
        using var visitor = school.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, "/sign-in")) { Headers = { Host = "szkola.example.test" } };

        using var answer = await visitor.Send(request);

        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");
    }

    [Fact]
    public async Task No_page_of_a_person_stays_in_a_cache()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.HandIn(edition, "Jeden dwa trzy.");

        foreach (var address in (string[])["/", $"/courses/{Edition.CourseId}", $"/courses/{Edition.CourseId}/czym-jest-standard", edition.HomeworkAddress, $"{edition.HomeworkAddress}/submissions/1", $"{edition.HomeworkAddress}/revisions"])
            (await trainee.Read(address)).Response.Headers.CacheControl!.NoStore.ShouldBeTrue(address);
    }

    [Fact]
    public async Task Fonts_stay_in_the_cache_for_good()
    {
        using var visitor = school.Visitor();

        var fonts = (await visitor.Read("/sign-in")).All("link[rel=preload][as=font]").Select(l => l.GetAttribute("href")!).ToList();

        fonts.ShouldNotBeEmpty();
        foreach (var font in fonts) (await visitor.Read(font)).Response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    private static void ShouldBeGuarded(HttpResponseMessage answer)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : "";
        var policy = Header("Content-Security-Policy");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldContain("form-action 'self'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("*");
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("X-Frame-Options").ShouldBe("DENY");
        Header("Referrer-Policy").ShouldBe("same-origin");
        Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header("Permissions-Policy").ShouldContain("camera=()");
        Header("Server").ShouldBeEmpty();
        Header("X-Powered-By").ShouldBeEmpty();
    }

    private static void ShouldHoldNothingInline(Page page)
    {
        page.All("script:not([src]), style, [style]").ShouldBeEmpty();
        page.All("*").SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        page.All("[src], link[href], form[action]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href") ?? e.GetAttribute("action")!)
            .ShouldAllBe(address => !address.Contains("://", StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal));
    }
}
