using System.Net;
using Learning.Courses;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Courses;

/// <summary>The glossary, and what a lesson links to: terms explained in passing, the reader's own homework.</summary>
public sealed class GlossaryTests(GlossaryTests.SchoolWithLinks school) : IClassFixture<GlossaryTests.SchoolWithLinks>
{
    private static readonly string Lesson = CourseAddress.OfLesson(Edition.CourseId, "czym-jest-standard");

    [Fact]
    public async Task The_glossary_opens_from_the_course_and_its_terms_can_be_linked()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var course = await trainee.Read(CourseAddress.Of(Edition.CourseId));
        var glossary = await trainee.Read(course.Link("Słownik"));

        glossary.Url.AbsolutePath.ShouldBe(CourseAddress.OfGlossary(Edition.CourseId));
        Page.TextOf(glossary.Find("dt#lancuch-uslug")).ShouldBe("Łańcuch usług");
        glossary.All("dl dd").Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task A_glossary_is_for_members_of_the_course()
    {
        using var stranger = await school.SignIn("admin@example.test");
        (await stranger.Get(CourseAddress.OfGlossary(Edition.CourseId))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get(CourseAddress.OfGlossary("nie-ma"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_term_in_a_lesson_is_a_link_described_by_its_definition()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var lesson = await trainee.Read(Lesson);
        var term = lesson.Find("a.term[href$='#lancuch-uslug']");
        var definition = lesson.Document.GetElementById(term.GetAttribute("aria-describedby")!)!;

        term.GetAttribute("href").ShouldBe($"{CourseAddress.OfGlossary(Edition.CourseId)}#lancuch-uslug");
        Page.TextOf(definition).ShouldStartWith("Łańcuch usług Szereg ludzi");
        (definition.GetAttribute("role"), definition.GetAttribute("popover")).ShouldBe(("tooltip", "manual"));
    }

    [Fact]
    public async Task A_link_to_the_homework_leads_a_trainee_to_their_own_and_a_trainer_to_the_course()
    {
        var (earlier, later) = (await school.Open(), await school.Open());
        using var trainee = await later.SignInTrainee();
        using var trainer = await earlier.SignInTrainer();
        var address = (await trainee.Read(Lesson)).Link("zadanie");

        (await trainee.Read(address)).Url.AbsolutePath.ShouldBe(later.HomeworkAddress);
        (await trainer.Read(address)).Url.AbsolutePath.ShouldBe(CourseAddress.Of(Edition.CourseId));
    }

    [Theory]
    [InlineData("nie-ma")]
    [InlineData("..%2fcourse.yml")]
    public async Task A_homework_that_the_course_does_not_have_is_not_found(string id)
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        (await trainee.Get($"/courses/{Edition.CourseId}/homework/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class SchoolWithLinks : WrittenSchool
    {
        protected override void Write() => Append("01-czym-jest-standard/index.md", "\n[Łańcuch](../slownik.md#lancuch-uslug), [zadanie](../zadanie/index.md)\n");
    }
}
