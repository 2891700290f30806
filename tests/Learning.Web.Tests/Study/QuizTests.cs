using System.Net;
using AngleSharp.Dom;
using Learning.Courses;
using Learning.Lessons;
using Learning.Lessons.Exercises;
using Learning.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Study;

/// <summary>Questions inside lessons: asked by the page, marked by the server.</summary>
public sealed class QuizTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private Course Course => school.Services.GetRequiredService<Librarian>().Current.Find(Edition.CourseId)!;

    private Lesson Lesson => Course.Lessons[0];

    private Quiz Quiz => Lesson.Exercises.OfType<Quiz>().First(q => !q.HasSeveralRight);

    private string Address => CourseAddress.OfLesson(Course.Id, Lesson.Slug);

    [Fact]
    public async Task No_page_gives_an_answer_away_before_it_is_given()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var quizzes = 0;
        foreach (var lesson in Course.Lessons)
        {
            var page = await trainee.Read(CourseAddress.OfLesson(Course.Id, lesson.Slug));
            foreach (var quiz in lesson.Exercises.OfType<Quiz>())
            {
                quizzes++;
                foreach (var explanation in quiz.Text.In(Speech.Pl).Explanations) page.Html.ShouldNotContain(explanation);
                page.All($"[id='{quiz.Id}'] .choices > li").Select(Shape).Distinct().ShouldHaveSingleItem();
            }
        }

        quizzes.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task A_wrong_answer_explains_itself_and_nothing_else_and_stays()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var wrong = Quiz.Right.IndexOf(false);

        var answered = await Answer(trainee, wrong);

        answered.Url.Fragment.ShouldBe($"#{Quiz.Id}");
        using var again = await edition.SignInTrainee();
        foreach (var page in new[] { answered, await again.Read(Address) })
        {
            page.Find($"[id='{Quiz.Id}'] .outcome").GetAttribute("data-verdict").ShouldBe("wrong");
            page.All($"[id='{Quiz.Id}'] input[checked]").Single().GetAttribute("value").ShouldBe($"{wrong}");
            for (var i = 0; i < Quiz.Right.Length; i++)
                page.Html.Contains(Quiz.Text.In(Speech.Pl).Explanations[i], StringComparison.Ordinal).ShouldBe(i == wrong);
        }
    }

    [Fact]
    public async Task A_second_try_is_counted_and_the_right_answer_is_said_to_be_right()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        await Answer(trainee, Quiz.Right.IndexOf(false));

        var page = await Answer(trainee, Quiz.Right.IndexOf(true));

        page.Find($"[id='{Quiz.Id}'] .outcome").GetAttribute("data-verdict").ShouldBe("right");
        Page.TextOf(page.Find($"[id='{Quiz.Id}'] .outcome")).ShouldContain("Próba 2");
    }

    [Fact]
    public async Task Every_answered_question_moves_the_progress_of_its_lesson()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        await trainee.Submit(await trainee.Read(Address), "#lesson-progress form", []);
        (await Progress()).ShouldBe("1");

        foreach (var quiz in Lesson.Exercises.OfType<Quiz>()) await Answer(trainee, 0, quiz);

        (await Progress()).ShouldBe($"{1 + Lesson.Exercises.OfType<Quiz>().Count()}");

        async Task<string?> Progress() => (await trainee.Read(CourseAddress.Of(Course.Id))).Find(".lessons progress").GetAttribute("value");
    }

    [Theory]
    [InlineData("choice=99", "Refusal.Exercise.UnknownChoice")]
    [InlineData("choice=-1", "Refusal.Exercise.UnknownChoice")]
    [InlineData("choice=0&choice=1", "Refusal.Exercise.UnknownChoice")]
    [InlineData("", "Refusal.Exercise.NothingChosen")]
    [InlineData("choice=abc", null)]
    [InlineData("choice=99999999999999999999", null)]
    public async Task An_answer_that_is_none_is_refused_beside_the_question_and_nothing_is_kept(string choice, string? words)
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(Address), $"[id='{Quiz.Id}'] form", []);

        var page = await trainee.Post(form.Action.PathAndQuery, new StringContent($"{form.Encoded()}&{choice}", null, "application/x-www-form-urlencoded"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = Page.TextOf(page.Find($"[id='{Quiz.Id}'] .error"));
        if (words is null) said.ShouldNotBeEmpty();
        else said.ShouldBe(Speech.Polish(words));
        (await trainee.Read(Address)).Has($"[id='{Quiz.Id}'] .outcome").ShouldBeFalse();
    }

    [Fact]
    public async Task A_question_of_another_lesson_is_not_there()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var other = Course.Lessons[1].Exercises.OfType<Quiz>().First();
        var form = FilledForm.Of(await trainee.Read(Address), $"[id='{Quiz.Id}'] form", [("choice", "0")]);

        var page = await trainee.Post(form.Action.PathAndQuery, form.With("exercise", other.Id).Content()!);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_double_click_is_two_attempts_at_most_and_no_error()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(Address), $"[id='{Quiz.Id}'] form", [("choice", "0")]);

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => trainee.Post(form.Action.PathAndQuery, form.Content()!)));

        pages.ShouldAllBe(p => p.Status == HttpStatusCode.OK);
        Page.TextOf((await trainee.Read(Address)).Find($"[id='{Quiz.Id}'] .outcome")).ShouldContain("Próba 4");
    }

    private async Task<Page> Answer(Browser trainee, int choice, Quiz? quiz = null)
    {
        var page = await trainee.Read(Address);
        return await trainee.Submit(page, $"[id='{(quiz ?? Quiz).Id}'] form", [("choice", $"{choice}")]);
    }

    /// <summary>A choice without its words: what is left must not differ between right and wrong.</summary>
    private static string Shape(IElement choice)
    {
        var copy = (IElement)choice.Clone(true);
        copy.QuerySelector("span")!.InnerHtml = "";
        copy.QuerySelector("input")!.RemoveAttribute("value");
        return copy.OuterHtml;
    }
}
