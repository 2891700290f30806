using System.Net;
using Learning.Web.Development;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Security;

/// <summary>Forms that other sites send in somebody's name, and addresses that lead away.</summary>
public sealed class CrossSiteTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("something-new")]
    public async Task What_another_site_sends_is_refused_and_nothing_is_stored(string site)
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);

        var answer = await trainee.Submit(page, "form.editor", Deeds.Essay("Jeden dwa trzy.", honest: true), site: site);

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain(Speech.Polish("Error.403.Title"));
        await NothingIsStored(edition);
    }

    [Fact]
    public async Task Coming_from_a_link_in_a_letter_is_welcome()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, edition.HomeworkAddress));
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");

        using var answer = await trainee.Send(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CfDJ8-somebody-made-this-up")]
    public async Task Without_a_token_of_ours_nothing_is_stored(string? token)
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay("Jeden dwa trzy.", honest: true));
        form = token is null ? form.Without("__RequestVerificationToken") : form.With("__RequestVerificationToken", token);

        (await trainee.Post(form.Action.PathAndQuery, form.Content()!)).Status.ShouldBe(HttpStatusCode.BadRequest);

        await NothingIsStored(edition);
    }

    [Fact]
    public async Task The_token_of_another_person_is_none()
    {
        var edition = await school.Open(trainees: 2);
        using var trainee = await edition.SignInTrainee(0);
        using var other = await edition.SignInTrainee(1);
        var token = (await other.Read(edition.HomeworkAddress)).ValueOf("__RequestVerificationToken");
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay("Jeden dwa trzy.", honest: true)).With("__RequestVerificationToken", token);

        (await trainee.Post(form.Action.PathAndQuery, form.Content()!)).Status.ShouldBe(HttpStatusCode.BadRequest);

        await NothingIsStored(edition);
    }

    [Fact]
    public async Task Signing_in_and_out_in_somebody_s_name_needs_a_token_too()
    {
        var edition = await school.Open();
        using var visitor = school.Visitor();
        var form = FilledForm.Of(await visitor.Read("/sign-in"), "main form.stack", [("Email", edition.Trainee.Email), ("Password", DemoSchool.Password)]).Without("__RequestVerificationToken");
        (await visitor.Post("/sign-in", form.Content()!)).Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Cookies["learning"].ShouldBeNull();

        using var trainee = await edition.SignInTrainee();
        var home = FilledForm.Of(await trainee.Read("/"), "form[action='/sign-out']", []).Without("__RequestVerificationToken");
        (await trainee.Post("/sign-out", home.Content()!)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await trainee.Read("/")).Url.AbsolutePath.ShouldBe("/");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~//evil.example")]
    [InlineData("/%5Cevil.example")]
    [InlineData("http:evil.example")]
    public async Task No_address_leads_away_from_the_school(string returnUrl)
    {
        var edition = await school.Open();
        using var visitor = school.Visitor();

        var signedIn = await Unfollowed(visitor, await visitor.Read($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}"), "main form.stack", [("Email", edition.Trainee.Email), ("Password", DemoSchool.Password)], null);
        var language = await Unfollowed(visitor, await visitor.Read("/"), "form.language", [], returnUrl);
        var again = await visitor.Get($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        foreach (var address in new[] { signedIn, language, again.Url }) address.Authority.ShouldBe(school.Address.Authority);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_where_one_wanted_to_go()
    {
        var edition = await school.Open();
        using var visitor = school.Visitor();

        var page = await visitor.Submit(await visitor.Read(edition.HomeworkAddress), "main form.stack", [("Email", edition.Trainee.Email), ("Password", DemoSchool.Password)]);

        page.Url.AbsolutePath.ShouldBe(edition.HomeworkAddress);
    }

    [Fact]
    public async Task The_Host_header_never_becomes_a_link()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay("Jeden dwa trzy.", honest: true));
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = form.Content(), Headers = { Host = "evil.example" } };
        request.Headers.Add("X-Forwarded-Host", "evil.example");

        using var answer = await trainee.Send(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await school.Letters(edition.Trainee.Email!)).Concat(await school.Letters(edition.Trainer.Email!)).ShouldAllBe(l => !l.PlainText.Contains("evil.example") && !l.Html.Contains("evil.example"));
    }

    /// <returns>Where the answer sends the browser.</returns>
    private static async Task<Uri> Unfollowed(Browser visitor, Page page, string form, IEnumerable<(string, string?)> fields, string? returnUrl)
    {
        var filled = FilledForm.Of(page, form, fields);
        if (returnUrl is not null) filled = filled.With("returnUrl", returnUrl);
        using var request = new HttpRequestMessage(filled.Method, filled.Action) { Content = filled.Content() };
        using var answer = await visitor.Send(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldStartWith("/");
        return new Uri(page.Url, answer.Headers.Location);
    }

    private async Task NothingIsStored(Edition edition)
    {
        (await edition.Submissions()).ShouldBeEmpty();
        (await school.Db(db => Task.FromResult(db.Drafts.Count(d => d.AssignmentId == edition.Assignment.Id)))).ShouldBe(0);
    }
}
