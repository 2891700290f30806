using System.Net;
using Learning.Courses;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.BadInput;

/// <summary>A content folder that is missing, empty or wrong: the school goes on, says so, and loses nothing.</summary>
public sealed class ContentTroubleTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kurs/course.yml")]
    public async Task Without_a_course_people_still_sign_in_and_readiness_says_why(string? file)
    {
        await using var school = new SchoolWithContent(folder =>
        {
            if (file is not null) Directory.CreateDirectory(folder);
            if (string.IsNullOrEmpty(file)) return;
            Directory.CreateDirectory(Path.Combine(folder, "kurs"));
            File.WriteAllText(Path.Combine(folder, file), "id: [nie tak");
        });
        await school.InitializeAsync();

        using var ola = await school.SignIn("ola@example.test");
        using var ready = await ola.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, "/health/ready")));

        (await ola.Read("/")).Status.ShouldBe(HttpStatusCode.OK);
        (await ola.Get("/courses/standardy-obslugi-klienta")).Status.ShouldBe(HttpStatusCode.NotFound);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("No course could be read.");
        school.Log.Lines.ShouldContain(line => line.Contains("content-", StringComparison.Ordinal) || line.Contains("course.yml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_homework_whose_course_is_gone_can_still_be_written_and_handed_in_and_its_marks_stay()
    {
        await using var school = new SchoolWithContent(folder => RepositoryFolders.Copy(RepositoryFolders.Content, folder));
        await school.InitializeAsync();
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.SomebodyHandsIn(SampleEssay.Of(20)));
        await trainer.Grade(desk, "Desk.Save", ("Level[stanowisko]", "5"), ("Summary", "Przed awarią."));

        Directory.Delete(school.Content, recursive: true);
        await school.Restart();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        page.Text.ShouldContain(Speech.Polish("Homework.PromptMissing"));
        (await trainee.HandIn(page, SampleEssay.Of(30))).Url.AbsolutePath.ShouldEndWith("/submissions/2");

        var unbegun = await trainer.Read(await edition.DeskOf());
        foreach (var button in (string[])["Desk.Save", "Desk.Release"])
        {
            var refused = await trainer.Grade(unbegun, button, ("Summary", "Po awarii."));
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Text.ShouldContain(Speech.Polish("Refusal.Grade.NoRubric"));
            refused.ValueOf("Summary").ShouldBe("Po awarii.");
        }

        var begun = await trainer.Read(desk.Url.AbsolutePath);
        await trainer.Grade(begun, "Desk.Release", [.. Deeds.AllMarks(begun, "3"), ("Summary", "Po awarii.")]);
        var grade = (await edition.Grades()).Single();
        grade.Total.ShouldBe(12);
        grade.IsReleased.ShouldBeTrue("a grade keeps the criteria it was begun with");
    }

    [Fact]
    public async Task A_course_that_breaks_while_people_read_is_served_as_it_last_was_until_it_is_mended()
    {
        await using var school = new SchoolWithContent(folder => RepositoryFolders.Copy(RepositoryFolders.Content, folder));
        await school.InitializeAsync();
        using var trainee = await (await school.Open()).SignInTrainee();
        var librarian = school.Services.GetRequiredService<Librarian>();
        var file = Path.Combine(school.Content, Edition.CourseId, "course.yml");
        var good = await File.ReadAllTextAsync(file);

        await File.WriteAllTextAsync(file, good.Replace("lessons:", "lekcje:", StringComparison.Ordinal));
        await Reloaded(() => librarian.Current.Problems.Any(p => p.Severity == Severity.Error));
        (await trainee.Read($"/courses/{Edition.CourseId}")).All(".lessons li").Count().ShouldBe(8);
        using var ready = await trainee.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, "/health/ready")));
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        school.Log.Lines.ShouldContain(line => line.Contains("course.yml:", StringComparison.Ordinal) && line.Contains("error", StringComparison.Ordinal));

        await File.WriteAllTextAsync(file, good.Replace("title: Standardy obsługi klienta", "title: Standardy po poprawce", StringComparison.Ordinal));
        await Reloaded(() => librarian.Current.Problems.All(p => p.Severity != Severity.Error));
        (await trainee.Read($"/courses/{Edition.CourseId}")).Text.ShouldContain("Standardy po poprawce");

        // The watch waits until the files are left alone, by the school's clock.
        Task Reloaded(Func<bool> condition) => Eventually.Until(() =>
        {
            school.Clock.Advance(TimeSpan.FromMilliseconds(100));
            return condition();
        });
    }
}
