using System.Net;
using AngleSharp.Html.Dom;
using Learning.Courses;
using Learning.Web.Tests.Courses;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Study;

/// <summary>An author takes an exercise away while somebody answers it.</summary>
public sealed class GoneExerciseTests(GoneExerciseTests.School school) : IClassFixture<GoneExerciseTests.School>
{
    private const string File = "01-czym-jest-standard/index.md";
    private const string Exercise = "\n::: reflect {#t-gone}\nO czym myślisz?\n:::\n";

    private static readonly string Address = CourseAddress.OfLesson(Edition.CourseId, "czym-jest-standard");

    [Fact]
    public async Task What_was_typed_comes_back_and_what_was_answered_before_is_there_again_with_the_exercise()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var answered = await trainee.Submit(await trainee.Read(Address), "[id='t-gone'] form", [("text", "Pierwsza myśl.")]);
        var second = SampleEssay.Of(60, "Druga myśl, dłuższa.");

        school.Change(Exercise, "");
        var gone = await trainee.Submit(answered, "[id='t-gone'] form", [("text", second)]);

        gone.Status.ShouldBe(HttpStatusCode.NotFound);
        gone.Text.ShouldContain(Speech.Polish("Resume.404"));
        ((IHtmlTextAreaElement)gone.Find("textarea[readonly]")).Value.ReplaceLineEndings("\n").ShouldBe(second);
        gone.All("main form").ShouldBeEmpty();
        (await trainee.Read(Address)).Has("[id='t-gone']").ShouldBeFalse();

        school.Change(null, Exercise);
        ((IHtmlTextAreaElement)(await trainee.Read(Address)).Find("[id='t-gone'] textarea")).Value.ShouldBe("Pierwsza myśl.");
    }

    public sealed class School : WrittenSchool
    {
        protected override void Write()
        {
            foreach (var file in (string[])[File, File.Replace(".md", ".en.md", StringComparison.Ordinal)]) Append(file, Exercise);
        }

        public void Change(string? old, string text)
        {
            foreach (var file in (string[])[File, File.Replace(".md", ".en.md", StringComparison.Ordinal)])
                if (old is null) Append(file, text);
                else Replace(file, old, text);
            Services.GetRequiredService<Librarian>().Reload();
        }
    }
}
