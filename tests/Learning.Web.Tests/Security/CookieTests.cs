using Learning.Web.Tests.Hosting;
using Microsoft.Net.Http.Headers;

namespace Learning.Web.Tests.Security;

/// <summary>Cookies over HTTPS are bound to this host, hidden from scripts and kept from other sites.</summary>
public sealed class CookieTests(SecureSchool school) : IClassFixture<SecureSchool>
{
    [Fact]
    public async Task The_session_comes_along_by_a_link_from_elsewhere_and_the_token_does_not()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        trainee.Cookies["__Host-learning"]!.SameSite.ShouldBe(SameSiteMode.Lax);
        trainee.Cookies["__Host-antiforgery"]!.SameSite.ShouldBe(SameSiteMode.Strict);
    }

    [Fact]
    public async Task Every_cookie_is_bound_to_this_host_hidden_from_scripts_and_kept_from_other_sites()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        await trainee.Submit(await trainee.Submit(await trainee.Read("/"), "form.language", []), "form.language", []);
        var kept = new List<SetCookieHeaderValue>(trainee.Cookies.All);
        using var answer = await PostedDraft(trainee, edition);
        kept.AddRange(SetCookieHeaderValue.ParseList([.. answer.Headers.GetValues("Set-Cookie")]));

        kept.Select(c => c.Name.ToString()).Distinct().Count().ShouldBeGreaterThan(4);
        foreach (var cookie in kept)
        {
            cookie.Name.ToString().ShouldStartWith("__Host-");
            (cookie.Secure, cookie.Path.ToString(), cookie.Domain.HasValue).ShouldBe((true, "/", false), cookie.Name.ToString());
            cookie.HttpOnly.ShouldBeTrue(cookie.Name.ToString());
            cookie.SameSite.ShouldBeOneOf([SameSiteMode.Lax, SameSiteMode.Strict], cookie.Name.ToString());
        }
    }

    [Fact]
    public async Task The_session_lasts_twelve_hours_from_the_last_visit()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        school.Clock.Advance(TimeSpan.FromHours(11));
        await trainee.Read("/");
        school.Clock.Advance(TimeSpan.FromHours(11));
        await trainee.Read("/");
        school.Clock.Advance(TimeSpan.FromHours(13));

        (await trainee.Get("/")).Url.AbsolutePath.ShouldBe("/sign-in");
    }

    /// <summary>A page that says something once keeps it in a cookie of its own.</summary>
    private static async Task<HttpResponseMessage> PostedDraft(Browser trainee, Edition edition)
    {
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", [("Text", "Jeden.")], Speech.Polish("Homework.Keep"));
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = form.Content() };
        return await trainee.Send(request);
    }
}
