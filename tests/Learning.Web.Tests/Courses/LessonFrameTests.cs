using System.Net;
using Learning.Courses;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Courses;

/// <summary>What stands around a text: what to do first, former addresses, drafts, where it is edited, its files.</summary>
public sealed class LessonFrameTests(LessonFrameTests.WrittenCourse school) : IClassFixture<LessonFrameTests.WrittenCourse>
{
    private static readonly string Second = CourseAddress.OfLesson(Edition.CourseId, "klient-wewnetrzny-i-zewnetrzny");

    [Fact]
    public async Task A_lesson_says_what_to_do_first_until_it_is_done()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var trainer = await edition.SignInTrainer();

        var before = await trainee.Read(Second);
        before.Find(".page-header .notice").TextContent.ShouldContain(Speech.Polish("Required.Words"));
        var first = await trainee.Read(before.Link("Po co standard"));
        first.Url.AbsolutePath.ShouldEndWith("/po-co-standard");
        await trainee.Submit(first, "#lesson-progress form", []);

        (await trainee.Read(Second)).Has(".page-header .notice").ShouldBeFalse();
        (await trainer.Read(Second)).Has(".page-header .notice").ShouldBeFalse();
    }

    [Fact]
    public async Task A_homework_says_which_lessons_it_builds_on()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        (await trainee.Read(edition.HomeworkAddress)).Link("Po co standard").ShouldBe(CourseAddress.OfLesson(Edition.CourseId, "po-co-standard"));
    }

    [Theory]
    [InlineData("dawna-nazwa", "klient-wewnetrzny-i-zewnetrzny")]
    [InlineData("homework/dawne-zadanie", null)]
    public async Task A_former_address_leads_to_the_present_one(string former, string? present)
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var stranger = await school.SignIn("admin@example.test");

        var page = await trainee.Read($"/courses/{Edition.CourseId}/{former}");

        page.Url.AbsolutePath.ShouldBe(present is null ? edition.HomeworkAddress : CourseAddress.OfLesson(Edition.CourseId, present));
        if (present is not null) page.Passed.ShouldBe([HttpStatusCode.PermanentRedirect]);
        (await stranger.Get($"/courses/{Edition.CourseId}/{former}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Trainers_find_drafts_in_the_list_of_the_course_and_trainees_do_not()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var trainer = await edition.SignInTrainer();

        (await trainer.Read(CourseAddress.Of(Edition.CourseId))).Find(".lessons li:last-child").TextContent.ShouldContain(Speech.Polish("Lesson.DraftForTrainers").Trim(' ', '·'));
        (await trainer.Read(CourseAddress.Of(Edition.CourseId))).All(".lessons li").Count().ShouldBe(8);
        (await trainee.Read(CourseAddress.Of(Edition.CourseId))).All(".lessons li").Count().ShouldBe(6);
    }

    [Fact]
    public async Task Lessons_are_numbered_as_their_reader_sees_them()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var trainer = await edition.SignInTrainer();
        var behindADraft = CourseAddress.OfLesson(Edition.CourseId, "trudna-rozmowa");

        (await trainee.Read(behindADraft)).Find(".breadcrumbs [aria-current]").TextContent.ShouldBe("Lekcja 5");
        (await trainer.Read(behindADraft)).Find(".breadcrumbs [aria-current]").TextContent.ShouldBe("Lekcja 6");
    }

    [Fact]
    public async Task A_course_that_states_no_objectives_has_no_heading_for_them()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        (await trainee.Read(CourseAddress.Of(Edition.CourseId))).Has(".objectives").ShouldBeFalse();
    }

    [Fact]
    public async Task A_trainer_may_edit_the_text_in_the_language_they_read_and_a_trainee_is_not_asked_to()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var trainer = await edition.SignInTrainer();

        (await trainer.Read(Second)).Link("Edytuj tę stronę").ShouldBe("https://git.example.com/02-klient-wewnetrzny-i-zewnetrzny/index.md");
        (await trainer.Read(edition.HomeworkAddress)).Link("Edytuj tę stronę").ShouldBe("https://git.example.com/zadanie/index.md");
        (await trainer.Read(CourseAddress.OfGlossary(Edition.CourseId))).Link("Edytuj tę stronę").ShouldBe("https://git.example.com/slownik.md");
        (await trainee.Read(Second)).Html.ShouldNotContain("git.example.com");
    }

    [Fact]
    public async Task A_picture_is_kept_for_good_under_the_address_that_the_lesson_gives_and_no_other()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        using var stranger = await school.SignIn("admin@example.test");
        var address = (await trainee.Read(Second)).Find("article img").GetAttribute("src")!;

        (await CacheOf(trainee, address)).ShouldBe((true, false, 365));
        (await CacheOf(trainee, address.Split('?')[0])).ShouldBe((true, true, null));
        (await CacheOf(trainee, address.Split('?')[0] + "?v=0123456789abcdef")).ShouldBe((true, true, null));
        (await stranger.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("png", "image/png")]
    [InlineData("jpg", "image/jpeg")]
    [InlineData("jpeg", "image/jpeg")]
    [InlineData("webp", "image/webp")]
    [InlineData("svg", "image/svg+xml")]
    [InlineData("avif", "image/avif")]
    [InlineData("mp3", "audio/mpeg")]
    [InlineData("mp4", "video/mp4")]
    [InlineData("vtt", "text/vtt")]
    [InlineData("csv", "text/csv")]
    [InlineData("pdf", "application/pdf")]
    public async Task Every_file_that_a_course_may_hold_is_handed_out_as_what_it_is(string extension, string type)
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var file = await trainee.Get($"/courses/{Edition.CourseId}/files/pliki/plik.{extension}");

        (file.Status, file.Response.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.OK, type));
    }

    [Fact]
    public async Task A_file_that_an_author_has_just_taken_away_is_not_there()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        File.Delete(school.PathOf("pliki/zbedny.png"));

        (await trainee.Get($"/courses/{Edition.CourseId}/files/pliki/zbedny.png")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_exemplar_is_shown_on_the_desk_and_nowhere_else()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        using var trainee = await edition.SignInTrainee();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));

        Page.TextOf(desk.Find("details.exemplar .prose")).ShouldBe("Wzór dla prowadzących.");
        desk.Find("details.exemplar").HasAttribute("open").ShouldBeFalse();
        foreach (var address in (string[])[edition.HomeworkAddress, $"{edition.HomeworkAddress}/submissions/1", CourseAddress.Of(Edition.CourseId), $"/courses/{Edition.CourseId}/homework/zadanie"])
            (await trainee.Read(address)).Html.ShouldNotContain("Wzór dla");
        (await trainee.Get($"/courses/{Edition.CourseId}/files/zadanie/exemplar.md")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(bool IsPrivate, bool IsAsked, double? Days)> CacheOf(Browser browser, string address)
    {
        var cache = (await browser.Read(address)).Response.Headers.CacheControl!;
        return (cache.Private, cache.NoCache, cache.Extensions.Any(e => e.Name == "immutable") ? cache.MaxAge?.TotalDays : null);
    }

    public sealed class WrittenCourse : WrittenSchool
    {
        protected override void Write()
        {
            Replace("02-klient-wewnetrzny-i-zewnetrzny/index.md", "minutes:", "requires: [po-co-standard]\naliases: [dawna-nazwa]\nminutes:");
            Append("02-klient-wewnetrzny-i-zewnetrzny/index.md", "\n![Kropka](kropka.svg)\n");
            File.WriteAllText(PathOf("02-klient-wewnetrzny-i-zewnetrzny/kropka.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><circle r=\"5\"/></svg>");
            Directory.CreateDirectory(PathOf("pliki"));
            foreach (var extension in (string[])["png", "jpg", "jpeg", "webp", "svg", "avif", "mp3", "mp4", "vtt", "csv", "pdf"]) File.WriteAllText(PathOf($"pliki/plik.{extension}"), "x");
            File.WriteAllText(PathOf("pliki/zbedny.png"), "x");
            // Without exercises a lesson is done when it has been opened.
            File.WriteAllText(PathOf("04-po-co-standard/index.md"), "---\nid: po-co-standard\ntitle: Po co standard\nsummary: Po co.\nminutes: 5\n---\n\nPo to.\n");
            File.Delete(PathOf("04-po-co-standard/index.en.md"));
            Replace("05-trzy-czesci-obslugi/index.md", "status: published", "status: draft");
            Replace("08-kultura-organizacji/index.md", "status: published", "status: draft");
            Replace("zadanie/index.md", "type: essay", "requires: [po-co-standard]\naliases: [dawne-zadanie]\ntype: essay");
            File.WriteAllText(PathOf("zadanie/exemplar.md"), "Wzór dla prowadzących.\n");
            var course = File.ReadAllText(PathOf("course.yml"));
            File.WriteAllText(PathOf("course.yml"), course[..course.IndexOf("objectives:", StringComparison.Ordinal)] + "edit: https://git.example.com/{path}\n" + course[course.IndexOf("timeZone:", StringComparison.Ordinal)..]);
        }
    }
}
