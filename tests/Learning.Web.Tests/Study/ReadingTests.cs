using System.Net;
using Learning.Courses;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Study;

/// <summary>The first step: a trainee signs in, sees what to do next and reads.</summary>
public sealed class ReadingTests(ReadingTests.SchoolWithADraft school) : IClassFixture<ReadingTests.SchoolWithADraft>
{
    private const string DraftLesson = "08-kultura-organizacji";

    private Course Course => school.Services.GetRequiredService<Librarian>().Current.Find(Edition.CourseId)!;

    [Fact]
    public async Task The_first_page_says_what_to_do_next()
    {
        using var ola = await school.SignIn("zofia@example.test");

        var home = await ola.Read("/");

        home.Text.ShouldContain("Dzień dobry, Zofia.");
        home.Text.ShouldContain("do 28 kwietnia 2027, 23:59:59 (Warszawa)");
        home.Has(".next a.button[href^='/homework/']").ShouldBeTrue();
        home.Find(".items .action").GetAttribute("href").ShouldBe("/courses/standardy-obslugi-klienta/czym-jest-standard");
    }

    [Fact]
    public async Task Every_published_lesson_opens_from_the_course_and_leads_to_the_next()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var address = (await trainee.Read(CourseAddress.Of(Course.Id))).Find(".lessons a").GetAttribute("href")!;

        var read = new List<string>();
        for (var page = await trainee.Read(address); ; page = await trainee.Read(page.Find(".pager a[rel=next]").GetAttribute("href")!))
        {
            if (page.Url.AbsolutePath == CourseAddress.Of(Course.Id)) break;
            read.Add(Page.TextOf(page.Find("h1")));
        }

        read.ShouldBe(Course.Lessons.Where(l => l.IsPublished).Select(l => Speech.Line(l.Text.In(Speech.Pl).Title)));
        read.Count.ShouldBe(7);
    }

    [Fact]
    public async Task The_Pareto_curve_is_a_drawing_of_the_server_with_its_numbers_beside_it()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var page = await trainee.Read(CourseAddress.OfLesson(Course.Id, Course.Lessons.Single(l => l.Id == "zasada-pareto").Slug));

        var figure = page.Find("figure:has(svg)");
        figure.QuerySelectorAll("svg rect").Length.ShouldBeGreaterThan(5);
        figure.QuerySelectorAll("svg polyline, svg path").Length.ShouldBeGreaterThan(0);
        figure.QuerySelectorAll("table tr").Length.ShouldBeGreaterThan(5);
        page.Html.ShouldNotContain("style=");
    }

    [Fact]
    public async Task A_lesson_in_the_making_is_for_trainers_only()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var trainer = await edition.SignInTrainer();
        var address = CourseAddress.OfLesson(Course.Id, Course.Lessons.Single(l => !l.IsPublished).Slug);

        (await trainee.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainee.Read(CourseAddress.Of(Course.Id))).Html.ShouldNotContain(address);
        (await trainer.Read(address)).Text.ShouldContain(Speech.Polish("Lesson.DraftForTrainers").Trim(' ', '·'));
    }

    [Fact]
    public async Task The_reader_chooses_the_language_and_the_school_remembers()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var address = CourseAddress.OfLesson(Course.Id, Course.Lessons[0].Slug);
        var polish = await trainee.Read(address);

        var english = await trainee.Submit(polish, "form.language", []);
        using var elsewhere = await edition.SignInTrainee();

        english.Url.AbsolutePath.ShouldBe(address);
        english.Find("html").GetAttribute("lang").ShouldBe("en");
        Page.TextOf(english.Find("h1")).ShouldBe(Speech.Line(Course.Lessons[0].Text.In(Speech.En).Title));
        (await elsewhere.Read("/")).Find("html").GetAttribute("lang").ShouldBe("en");
        (await trainee.Submit(english, "form.language", [])).Find("html").GetAttribute("lang").ShouldBe("pl");
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_the_other_language_under_its_own_address()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var english = await trainee.Submit(await trainee.Get("/courses/nie-ma-takiego"), "form.language", []);

        (english.Status, english.Url.AbsolutePath).ShouldBe((HttpStatusCode.NotFound, "/courses/nie-ma-takiego"));
        english.Find("html").GetAttribute("lang").ShouldBe("en");
    }

    [Theory]
    [InlineData("/courses/nie-ma-takiego")]
    [InlineData("/courses/standardy-obslugi-klienta/nie-ma-takiej")]
    [InlineData("/courses/standardy-obslugi-klienta/files/nie-ma.png")]
    [InlineData("/courses/standardy-obslugi-klienta/files/../course.yml")]
    [InlineData("/courses/standardy-obslugi-klienta/files/..%2fcourse.yml")]
    [InlineData("/courses/standardy-obslugi-klienta/files/course.yml")]
    [InlineData("/courses/standardy-obslugi-klienta/files/")]
    [InlineData("/courses/..%2f..%2fetc")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        (await trainee.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class SchoolWithADraft : SchoolUnderTest
    {
        protected override string ContentFolder => Path.Combine(Folder, "content");

        public override ValueTask InitializeAsync()
        {
            RepositoryFolders.Copy(RepositoryFolders.Content, ContentFolder);
            var lesson = Path.Combine(ContentFolder, Edition.CourseId, DraftLesson, "index.md");
            File.WriteAllText(lesson, File.ReadAllText(lesson).Replace("status: published", "status: draft"));
            return base.InitializeAsync();
        }
    }
}
