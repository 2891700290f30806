using System.Net;
using Learning.Courses;
using Learning.Lessons;
using Learning.Web.Tests.Courses;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Study;

/// <summary>Reading goes on where it stopped, on whatever device; a lesson is done when it was read and its exercises were answered.</summary>
public sealed class ResumeTests(ResumeTests.School school) : IClassFixture<ResumeTests.School>
{
    private static readonly string Address = CourseAddress.OfLesson(Edition.CourseId, "po-co-standard");

    private Lesson Lesson => school.Services.GetRequiredService<Librarian>().Current.Find(Edition.CourseId)!.FindLesson("po-co-standard")!;

    [Fact]
    public async Task Another_device_goes_on_at_the_paragraph_where_this_one_stopped()
    {
        var edition = await school.Open();
        using var phone = await edition.SignInTrainee();
        using var desktop = await edition.SignInTrainee();
        var block = Lesson.Text.In(Speech.Pl).Blocks.Last(b => b.StartsWith("b-", StringComparison.Ordinal));

        await Pause(phone, block);

        foreach (var page in new[] { await desktop.Read("/"), await desktop.Read(CourseAddress.Of(Edition.CourseId)) }) page.Has($"main a[href='{Address}#{block}']").ShouldBeTrue(page.Url.ToString());
        (await desktop.Read(Address)).Has($"article #{block}").ShouldBeTrue();
    }

    [Fact]
    public async Task A_place_survives_edits_elsewhere_in_the_lesson()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var blocks = Lesson.Text.In(Speech.Pl).Blocks;
        var last = blocks.Last(b => b.StartsWith("b-", StringComparison.Ordinal));
        await Pause(trainee, last);
        var librarian = school.Services.GetRequiredService<Librarian>();
        var text = File.ReadAllText(school.PathOf("04-po-co-standard/index.md"));

        try
        {
            File.WriteAllText(school.PathOf("04-po-co-standard/index.md"), text.Replace("\n## ", "\nZdanie dopisane później.\n\n## ", StringComparison.Ordinal));
            librarian.Reload();
            (await trainee.Read("/")).Has($"main a[href='{Address}#{last}']").ShouldBeTrue();
        }
        finally
        {
            File.WriteAllText(school.PathOf("04-po-co-standard/index.md"), text);
            librarian.Reload();
        }
    }

    [Fact]
    public async Task A_lesson_is_done_when_it_was_read_to_the_end_and_its_exercises_were_answered()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var lesson = await trainee.Read(CourseAddress.OfLesson(Edition.CourseId, "bez-cwiczen"));
        (await Done(trainee)).ShouldBe("0");

        var read = await trainee.Submit(lesson, "#lesson-progress form", []);

        read.Url.Fragment.ShouldBe("#lesson-progress");
        read.Find("#lesson-progress").TextContent.ShouldContain(Speech.Polish("Reading.Done"));
        read.Has("#lesson-progress form button").ShouldBeFalse();
        (await Done(trainee)).ShouldBe("1");
        var asked = await trainee.Submit(await trainee.Read(Address), "#lesson-progress form", []);
        asked.Has("#lesson-progress progress").ShouldBeTrue("exercises wait");
        (await Done(trainee)).ShouldBe("1");
    }

    [Fact]
    public async Task Who_has_read_a_lesson_is_told_that_it_has_changed_until_they_read_it_again()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var address = CourseAddress.OfLesson(Edition.CourseId, "bez-cwiczen");
        await trainee.Submit(await trainee.Read(address), "#lesson-progress form", []);
        (await trainee.Read(address)).Has(".changed").ShouldBeFalse();

        File.AppendAllText(school.PathOf("09-bez-cwiczen/index.md"), $"\nDopisek {edition.Trainee.Id}.\n");
        school.Services.GetRequiredService<Librarian>().Reload();
        var changed = await trainee.Read(address);

        changed.Has(".changed").ShouldBeTrue();
        (await trainee.Read(CourseAddress.Of(Edition.CourseId))).Text.ShouldContain(Speech.Polish("Course.LessonChanged"));
        (await trainee.Submit(changed, "#lesson-progress form", [])).Has(".changed").ShouldBeFalse();
    }

    [Fact]
    public async Task A_trainer_and_a_stranger_have_no_place()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        using var stranger = await school.SignIn("admin@example.test");

        (await trainer.Read(Address)).Has("lesson-reading").ShouldBeFalse();
        (await Post(trainer, await trainer.Read("/account"), "Read")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Post(stranger, await stranger.Read("/account"), "Place")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_place_that_the_lesson_has_not_changes_nothing()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        await Pause(trainee, "b-00000000");
        await Pause(trainee, "../../etc");

        (await trainee.Read("/")).Has($"main a[href='{Address}']").ShouldBeTrue();
    }

    [Fact]
    public async Task The_whole_course_is_one_page_without_answers()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var page = await trainee.Read(CourseAddress.OfPrint(Edition.CourseId));

        page.All(".printed-lesson").Count().ShouldBe(9);
        page.All("[id]").Select(e => e.Id).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        page.All(".explanation, .outcome, form.exercise").ShouldBeEmpty();
        page.All(".printed-lesson a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Where(id => page.Document.GetElementById(id) is null).ShouldBeEmpty();
    }

    private static async Task Pause(Browser reader, string block) =>
        (await Post(reader, await reader.Read(Address), "Place", ("block", block))).Status.ShouldBe(HttpStatusCode.NoContent);

    private static Task<Page> Post(Browser reader, Page from, string handler, params (string Name, string Value)[] fields)
    {
        var token = from.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return reader.Post($"{Address}/reading?handler={handler}", new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).ToDictionary(f => f.Item1, f => f.Item2)));
    }

    private static async Task<string?> Done(Browser trainee) => (await trainee.Read(CourseAddress.Of(Edition.CourseId))).Find("progress").GetAttribute("value");

    public sealed class School : WrittenSchool
    {
        protected override void Write()
        {
            Replace("course.yml", "  - 08-kultura-organizacji\n", "  - 08-kultura-organizacji\n  - 09-bez-cwiczen\n");
            Directory.CreateDirectory(PathOf("09-bez-cwiczen"));
            File.WriteAllText(PathOf("09-bez-cwiczen/index.md"), "---\nid: bez-cwiczen\ntitle: Bez ćwiczeń\nsummary: Krótko.\nminutes: 5\nstatus: published\nupdated: 2026-11-20\n---\n\nPierwszy akapit.\n\nDrugi akapit.\n");
        }
    }
}
