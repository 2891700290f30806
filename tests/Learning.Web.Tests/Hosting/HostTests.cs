using System.Net;

namespace Learning.Web.Tests.Hosting;

/// <summary>What every other test stands on.</summary>
public sealed class HostTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task The_program_serves_its_stylesheet_as_the_page_asks_for_it()
    {
        using var visitor = school.Visitor();
        var page = await visitor.Read("/sign-in");

        var style = await visitor.Read(page.Find("link[rel=stylesheet]").GetAttribute("href")!);
        var bare = await visitor.Read("/learning.css");

        style.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        style.Html.ShouldContain("@layer");
        bare.Html.ShouldBe(style.Html);
    }

    [Fact]
    public async Task Everybody_of_the_demo_school_can_sign_in()
    {
        foreach (var email in (string[])["ola@example.test", "trener@example.test", "admin@example.test"])
        {
            using var browser = await school.SignIn(email);
            (await browser.Read("/")).Has("form[action='/sign-out']").ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Trainers_of_the_demo_school_find_the_authors_manual_and_can_try_its_exercises()
    {
        using var trainer = await school.SignIn("trener@example.test");

        var course = await trainer.Read((await trainer.Read("/")).Link("Teaching with Learning"));
        var lesson = await trainer.Read(course.Link("Exercises with answers"));

        lesson.Has("#q-cash form").ShouldBeTrue();
    }

    [Fact]
    public async Task An_edition_opened_by_a_test_is_found_by_its_trainee()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var page = await trainee.Read(edition.HomeworkAddress);

        page.Has("form.editor textarea[name=Text]").ShouldBeTrue();
        (await trainee.Get("/nothing-here")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
