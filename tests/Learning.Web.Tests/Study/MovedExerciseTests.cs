using System.Net;
using AngleSharp.Html.Dom;
using Learning.Courses;
using Learning.Web.Tests.Courses;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Study;

/// <summary>An author moves an exercise, renames its lesson or corrects its key while people answer.</summary>
public sealed class MovedExerciseTests(MovedExerciseTests.School school) : IClassFixture<MovedExerciseTests.School>
{
    private const string First = "01-czym-jest-standard/index.md";
    private const string Second = "02-klient-wewnetrzny-i-zewnetrzny/index.md";
    private const string Reflection = "\n::: reflect {#t-moved}\nO czym myślisz?\n:::\n";
    private const string Quiz = "\n::: quiz {#t-key}\nKtóre?\n\n- [ ] Jedno\n  > Pierwsze.\n- [x] Drugie\n  > Drugie.\n:::\n";

    private static readonly string FirstAddress = CourseAddress.OfLesson(Edition.CourseId, "czym-jest-standard");
    private static readonly string SecondAddress = CourseAddress.OfLesson(Edition.CourseId, "klient-wewnetrzny-i-zewnetrzny");

    [Fact]
    public async Task What_was_answered_goes_with_the_exercise_to_another_lesson()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        await trainee.Submit(await trainee.Read(FirstAddress), "[id='t-moved'] form", [("text", "Pierwsza myśl.")]);

        school.Change(First, Reflection, "");
        school.Change(Second, null, Reflection);
        var there = await trainee.Read(SecondAddress);
        var again = await trainee.Submit(there, "[id='t-moved'] form", [("text", "Druga myśl.")]);

        Text(there).ShouldBe("Pierwsza myśl.");
        Text(again).ShouldBe("Druga myśl.");
        school.Change(Second, Reflection, "");
        school.Change(First, null, Reflection);

        static string Text(Page page) => ((IHtmlTextAreaElement)page.Find("[id='t-moved'] textarea")).Value;
    }

    [Fact]
    public async Task An_answer_on_its_way_to_a_lesson_that_was_renamed_arrives()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(FirstAddress), "[id='t-moved'] form", [("text", "W drodze.")]);

        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action.AbsoluteUri.Replace("czym-jest-standard", "dawny-standard", StringComparison.Ordinal)) { Content = form.Content() };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var renamed = await trainee.Send(request);
        renamed.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        var page = await trainee.Post(renamed.Headers.Location!.OriginalString, form.Content()!);

        ((IHtmlTextAreaElement)page.Find("[id='t-moved'] textarea")).Value.ShouldBe("W drodze.");
    }

    [Fact]
    public async Task What_was_typed_for_a_lesson_that_is_gone_comes_back()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var text = SampleEssay.Of(60, "Myśl, która zostaje.");
        var form = FilledForm.Of(await trainee.Read(FirstAddress), "[id='t-moved'] form", [("text", text)]);

        var page = await trainee.Post(form.Action.PathAndQuery.Replace("czym-jest-standard", "nie-ma-takiej", StringComparison.Ordinal), form.Content()!);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        ((IHtmlTextAreaElement)page.Find("textarea[readonly]")).Value.ReplaceLineEndings("\n").ShouldBe(text);
    }

    [Fact]
    public async Task Once_a_key_is_corrected_an_earlier_answer_is_judged_by_it_alone()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        await trainee.Submit(await trainee.Read(FirstAddress), "[id='t-key'] form", [("choice", "1")]);
        Verdicts(await trainee.Read(FirstAddress)).ShouldBe(("right", "right"));

        school.Change(First, "- [ ] Jedno", "- [x] Jedno");
        school.Change(First, "- [x] Drugie", "- [ ] Drugie");

        Verdicts(await trainee.Read(FirstAddress)).ShouldBe(("wrong", "wrong"));
        school.Change(First, "- [x] Jedno", "- [ ] Jedno");
        school.Change(First, "- [ ] Drugie", "- [x] Drugie");

        static (string?, string?) Verdicts(Page page) => (page.Find("[id='t-key'] .outcome").GetAttribute("data-verdict"), page.Find("[id='t-key'] .choices li:last-child").GetAttribute("data-verdict"));
    }

    public sealed class School : WrittenSchool
    {
        protected override void Write()
        {
            Replace(First, "minutes:", "aliases: [dawny-standard]\nminutes:");
            foreach (var file in Both(First)) Append(file, Reflection + Quiz);
        }

        public void Change(string file, string? old, string text)
        {
            foreach (var each in Both(file))
                if (old is null) Append(each, text);
                else Replace(each, old, text);
            Services.GetRequiredService<Librarian>().Reload();
        }

        private static string[] Both(string file) => [file, file.Replace(".md", ".en.md", StringComparison.Ordinal)];
    }
}
