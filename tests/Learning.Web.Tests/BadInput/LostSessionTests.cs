using System.Net;
using Learning.Web.Development;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.BadInput;

/// <summary>A session or a form that ran out in the middle of writing: the text comes back, whole, to its writer and to nobody else.</summary>
public sealed class LostSessionTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Antiforgery = "antiforgery";
    private const string Session = "learning";

    [Fact]
    public async Task The_session_ran_out_while_writing_signing_in_again_brings_the_form_back_and_it_is_handed_in()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        var essay = SampleEssay.Of(400, "Pisane przez całą noc: „zażółć” & <gęślą>.");
        school.Clock.Advance(TimeSpan.FromHours(13));

        var signedOut = await trainee.HandIn(page, essay);
        signedOut.Status.ShouldBe(HttpStatusCode.Unauthorized);
        signedOut.Text.ShouldContain(Speech.Polish("Parked.SignedOut"));
        Written(signedOut).ShouldBe(essay);
        (await edition.Submissions()).ShouldBeEmpty();

        var resumed = await trainee.Submit(signedOut, "form[action='/sign-in']", [("Email", edition.Trainee.Email), ("Password", DemoSchool.Password)]);
        Written(resumed).ShouldBe(essay);
        var receipt = await trainee.Submit(resumed, "main form.stack", []);

        receipt.Url.AbsolutePath.ShouldBe($"{edition.HomeworkAddress}/submissions/1");
        (await edition.Submissions()).Single().Text.ShouldBe(essay);
    }

    [Fact]
    public async Task A_wrong_password_on_the_way_back_loses_nothing()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        trainee.Cookies.Forget(Session);

        var signedOut = await trainee.HandIn(page, SampleEssay.Of(50));
        var wrong = await trainee.Submit(signedOut, "form[action='/sign-in']", [("Email", edition.Trainee.Email), ("Password", "nie to hasło")]);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var resumed = await trainee.Submit(wrong, "main form.stack", [("Email", edition.Trainee.Email), ("Password", DemoSchool.Password)]);
        var receipt = await trainee.Submit(resumed, "main form.stack", []);

        (await edition.Submissions()).Single().Text.ShouldBe(SampleEssay.Of(50));
        receipt.Url.AbsolutePath.ShouldEndWith("/submissions/1");
    }

    [Fact]
    public async Task A_text_kept_by_a_script_whose_session_ran_out_is_answered_with_a_bare_401()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        trainee.Cookies.Forget(Session);

        using var answer = await trainee.Fetch(page, "form.editor", [("Text", "Jeden dwa trzy.")], Speech.Polish("Homework.Keep"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_person_who_signs_in_on_that_device_hands_in_nothing_of_theirs()
    {
        var edition = await school.Open();
        var other = await school.Open();
        using var device = await edition.SignInTrainee();
        var page = await device.Read(edition.HomeworkAddress);
        device.Cookies.Forget(Session);
        var signedOut = await device.HandIn(page, SampleEssay.Of(50));

        var resumed = await device.Submit(signedOut, "form[action='/sign-in']", [("Email", other.Trainee.Email), ("Password", DemoSchool.Password)]);
        var answer = await device.Submit(resumed, "main form.stack", []);

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await edition.Submissions()).ShouldBeEmpty();
        (await other.Submissions()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_whose_token_ran_out_comes_back_to_be_sent_again(bool isCookieLost)
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        if (isCookieLost) trainee.Cookies.Forget(Antiforgery);
        var form = FilledForm.Of(page, "form.editor", Deeds.Essay(SampleEssay.Of(50), honest: true));
        if (!isCookieLost) form = form.With("__RequestVerificationToken", "CfDJ8-nieprawda");

        var expired = await trainee.Post(form.Action.PathAndQuery, form.Content()!);
        expired.Status.ShouldBe(HttpStatusCode.BadRequest);
        expired.Text.ShouldContain(Speech.Polish("Resume.Title"));
        Written(expired).ShouldBe(SampleEssay.Of(50));
        (await edition.Submissions()).ShouldBeEmpty();
        var receipt = await trainee.Submit(expired, "main form.stack", []);

        receipt.Url.AbsolutePath.ShouldEndWith("/submissions/1");
        (await edition.Submissions()).Single().Text.ShouldBe(SampleEssay.Of(50));
    }

    [Fact]
    public async Task A_whole_grade_in_the_making_comes_back_too()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(50)));
        trainer.Cookies.Forget(Session);

        var signedOut = await trainer.Grade(desk, "Desk.Save", ("Level[stanowisko]", "3"), ("Summary", "Długo\nnad tym myślę."), ("New[1].Text", "Uwaga, która nie może zginąć."));
        var resumed = await trainer.Submit(signedOut, "form[action='/sign-in']", [("Email", edition.Trainer.Email), ("Password", DemoSchool.Password)]);
        var saved = await trainer.Submit(resumed, "main form.stack", []);

        saved.ValueOf("Summary").ShouldBe("Długo\nnad tym myślę.");
        saved.Find(".comment .text").TextContent.ShouldBe("Uwaga, która nie może zginąć.");
        (await edition.Grades()).Single().PointsFor("stanowisko").ShouldBe(3);
    }

    [Fact]
    public async Task A_parked_form_that_somebody_made_up_is_no_form()
    {
        var edition = await school.Open();
        using var visitor = school.Visitor();
        var form = FilledForm.Of(await visitor.Read("/sign-in"), "main form.stack", [("Email", edition.Trainee.Email), ("Password", DemoSchool.Password)]).With("Parked", "CfDJ8zmyślone");

        var page = await visitor.Post("/sign-in", form.Content()!);

        page.Url.AbsolutePath.ShouldBe("/");
        page.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_password_is_never_parked()
    {
        using var visitor = school.Visitor();
        var form = FilledForm.Of(await visitor.Read("/sign-in"), "main form.stack", [("Email", "ola@example.test"), ("Password", "moje tajne hasło")]).With("__RequestVerificationToken", "nieprawda");

        var expired = await visitor.Post("/sign-in", form.Content()!);

        expired.Status.ShouldBe(HttpStatusCode.BadRequest);
        expired.Html.ShouldNotContain("moje tajne hasło");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_s_word()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var home = await trainee.Read("/");

        var left = await trainee.Submit(home, "form[action='/sign-out']", []);

        left.Url.AbsolutePath.ShouldBe("/sign-in");
        trainee.Cookies[Session].ShouldBeNull();
        (await trainee.Get("/")).Url.AbsolutePath.ShouldBe("/sign-in");
    }

    private static string Written(Page page)
    {
        var area = (AngleSharp.Html.Dom.IHtmlTextAreaElement)page.Find("textarea[id^=parked]");
        return area.Value.ReplaceLineEndings("\n");
    }
}
