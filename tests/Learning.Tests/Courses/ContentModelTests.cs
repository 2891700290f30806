using System.Globalization;
using Learning.Courses;
using Learning.Lessons;

namespace Learning.Tests.Courses;

/// <summary>Keys of lessons and homework that pages ask for: prerequisites, former addresses, drafts, exemplars, where to edit.</summary>
public sealed class ContentModelTests : IDisposable
{
    private readonly CourseOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public void A_homework_takes_the_keys_of_a_lesson_too()
    {
        disk.Replace("zadanie/index.md", "attempts: 3\n", "attempts: 3\nobjectives:\n  - uzasadnisz \"zdanie\"\nminutes: 90\nrequires: [druga-lekcja, pierwsza-lekcja]\nstatus: draft\nupdated: 2026-11-22\naliases: [praca]\n");
        disk.Read().Problems.ShouldBeEmpty();
        var (course, brief) = (disk.Course(), disk.Course().Homework[0]);
        (brief.Minutes, brief.IsPublished, brief.Updated, brief.Slug).ShouldBe((90, false, new DateOnly(2026, 11, 22), "zadanie"));
        brief.Text.Original.Objectives.ShouldBe(["uzasadnisz „zdanie”"]);
        course.Required(brief.Requires).Select(l => l.Slug).ShouldBe(["pierwsza", "druga"]);
        (course.FindHomeworkAt("praca")?.Id, course.FindHomeworkAt("zadanie")?.Id, course.FindHomeworkAt("inne")).ShouldBe((brief.Id, brief.Id, null));
        brief.StatedAt.ShouldBe(new Place("kurs/zadanie/index.md", 17, 6));
    }

    [Fact]
    public void Without_further_keys_a_homework_has_their_defaults()
    {
        var brief = disk.Course().Homework[0];
        (brief.Opens, brief.Grace, brief.LateUntil, brief.LatePenaltyPercent).ShouldBe((null, TimeSpan.Zero, null, 0));
        (brief.AsksHonesty, brief.Scale, brief.IsBlind, brief.GradedWithinDays, brief.IsMarkedTwice, brief.ChecksSimilarity, brief.IsPublished).ShouldBe((false, GradeScale.Points, false, null, false, false, true));
        (brief.Formats.Length, brief.Requires.Length, brief.Aliases.Length, brief.Exemplar).ShouldBe((0, 0, 0, null));
    }

    [Fact]
    public void An_exemplar_stands_beside_the_prompt_with_or_without_front_matter_and_in_both_languages()
    {
        disk.Write("zadanie/exemplar.md", "---\ntitle: Dobra praca\n---\n\nTak, \"zawsze\". Zobacz [lekcję](../01-pierwsza/index.md#lancuch).\n");
        disk.Write("zadanie/exemplar.en.md", "Yes, \"always\".\n");
        disk.Read().Problems.ShouldBeEmpty();
        var exemplar = disk.Course().Homework[0].Exemplar!;
        Markup(exemplar.Original).ShouldBe("<p>Tak, „zawsze”. Zobacz <a href=\"/courses/kurs-probny/pierwsza#lancuch\">lekcję</a>.</p>\n");
        Markup(exemplar.In(CultureInfo.GetCultureInfo("en"))).ShouldBe("<p>Yes, “always”.</p>\n");
    }

    [Theory]
    [InlineData("---\nautor: ja\n---\n\nTak.\n", "2:1 error key-unknown")]
    [InlineData("Termin: {{due}}.\n", "1:9 error hole-in-exemplar")]
    [InlineData("Tak. <b>\n", "1:6 error raw-html")]
    public void What_is_wrong_in_an_exemplar_is_named(string text, string expected)
    {
        disk.Write("zadanie/exemplar.md", text);
        disk.Read().Problems.ShouldHaveSingleItem().ToString().ShouldStartWith($"kurs/zadanie/exemplar.md:{expected}");
    }

    [Fact]
    public void Lessons_that_require_one_another_are_refused()
    {
        disk.Replace("01-pierwsza/index.md", "minutes", "requires: [druga-lekcja]\nminutes");
        disk.Replace("02-druga/index.md", "minutes", "requires: [pierwsza-lekcja]\nminutes");
        var problem = disk.Read().Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Severity).ShouldBe(("requires-circle", Severity.Error));
    }

    [Fact]
    public void A_former_address_may_lead_to_one_lesson_only()
    {
        disk.Replace("01-pierwsza/index.md", "minutes", "aliases: [dawna]\nminutes");
        disk.Replace("02-druga/index.md", "minutes", "aliases: [dawna]\nminutes");
        disk.Read().Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("kurs/02-druga/index.md:5:10 error alias-taken");
    }

    [Fact]
    public void A_text_knows_where_it_is_edited_when_the_course_says_so()
    {
        disk.Course().EditingOf("01-pierwsza/index.md").ShouldBeNull();
        disk.Replace("course.yml", "timeZone", "edit: https://git.example.com/edit/main/kurs/{path}\ntimeZone");
        var course = disk.Course();
        course.EditingOf(course.Lessons[0].Text.Translations["en"].Path).ShouldBe("https://git.example.com/edit/main/kurs/01-pierwsza/index.en.md");
        course.EditingOf("obrazy/kolejka (1).png").ShouldBe("https://git.example.com/edit/main/kurs/obrazy/kolejka%20%281%29.png");
    }

    private static string Markup(Prose prose) => string.Concat(prose.Parts.OfType<ProsePart.Html>().Select(h => h.Markup));
}
