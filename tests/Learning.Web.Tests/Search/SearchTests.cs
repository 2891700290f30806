using System.Net;
using Learning.Web.Tests.Courses;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Search;

/// <summary>Search as a page, without a script.</summary>
public sealed class SearchTests(SearchTests.SchoolWithASecret school) : IClassFixture<SearchTests.SchoolWithASecret>
{
    [Fact]
    public async Task Words_are_found_whatever_their_endings_and_marked_as_they_were_written()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var found = await trainee.Submit(await trainee.Read("/search"), "form.search", [("q", "lancuchem uslug")]);

        found.Find(".results a[href$='#lancuch-uslug']").ShouldNotBeNull();
        found.All(".results mark").Select(m => m.TextContent.ToLower(Speech.Pl)).ShouldContain("łańcuch");
        found.ValueOf("q").ShouldBe("lancuchem uslug");
    }

    [Fact]
    public async Task Only_members_of_a_course_find_it_and_only_trainers_what_is_in_the_making()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var trainer = await edition.SignInTrainer();
        using var stranger = await school.SignIn("admin@example.test");

        (await stranger.Read("/search?q=standard")).Has(".results li").ShouldBeFalse();
        (await trainee.Read("/search?q=standard")).Has(".results li").ShouldBeTrue();
        (await trainee.Read("/search?q=brudnopisek")).Has(".results li").ShouldBeFalse();
        (await trainer.Read("/search?q=brudnopisek")).All(".results li").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Answers_and_explanations_are_found_by_nobody()
    {
        var edition = await school.Open();
        foreach (var email in new[] { edition.Trainee.Email!, edition.Trainer.Email! })
        {
            using var reader = await school.SignIn(email);
            (await reader.Read("/search?q=tajemniczka")).Has(".results li").ShouldBeFalse();
            (await reader.Read("/search?q=wyjasnionko")).Has(".results li").ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("%22%20OR%20title:*")]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("%00%27;DROP%20TABLE%20page")]
    [InlineData("NEAR(")]
    public async Task Whatever_is_typed_is_words(string typed)
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var page = await trainee.Get($"/search?q={typed}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Nobody_searches_without_signing_in()
    {
        using var visitor = school.Visitor();

        (await visitor.Get("/search?q=standard")).Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Shortcuts_are_switched_off_on_the_page_of_the_account()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var account = await trainee.Read("/account");
        account.Has("page-keys").ShouldBeTrue();

        var without = await trainee.Submit(account, "main form", [("UsesShortcuts", null)]);

        without.Has("page-keys").ShouldBeFalse();
        without.Has(".site-nav a[aria-keyshortcuts]").ShouldBeFalse();
        (await trainee.Submit(without, "main form", [("UsesShortcuts", "true")])).Has("page-keys").ShouldBeTrue();
    }

    public sealed class SchoolWithASecret : WrittenSchool
    {
        protected override void Write()
        {
            Replace("08-kultura-organizacji/index.md", "status: published", "status: draft");
            Append("08-kultura-organizacji/index.md", "\nBrudnopisek.\n");
            Append("01-czym-jest-standard/index.md", "\n::: quiz {#q-tajemnica}\nO co chodzi?\n\n- [x] Tajemniczka\n  > Wyjaśnionko.\n- [ ] Nic\n  > Nie.\n:::\n");
            Append("01-czym-jest-standard/index.en.md", "\n::: quiz {#q-tajemnica}\nWhat is it?\n\n- [x] A secret\n  > Because.\n- [ ] Nothing\n  > No.\n:::\n");
        }
    }
}
