using System.Net;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Study;

/// <summary>A trainer tries what trainees answer, and the school keeps nothing of it.</summary>
public sealed class TryingTests(ExerciseSchool school) : IClassFixture<ExerciseSchool>
{
    [Fact]
    public async Task A_question_is_tried_until_the_answer_is_right_and_nothing_is_kept()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();

        var first = await trainer.Answer("t-quiz", [("choice", "0")]);
        var second = await trainer.Submit(first, "[id='t-quiz'] form", [("choice", "1")]);

        first.Find("[id='t-quiz'] .outcome").GetAttribute("data-verdict").ShouldBe("wrong");
        second.Find("[id='t-quiz'] .outcome").GetAttribute("data-verdict").ShouldBe("right");
        Page.TextOf(second.Find("[id='t-quiz'] .outcome")).ShouldContain("Próba 2");
        Page.TextOf(second.Find("[id='t-quiz'] form > .hint")).ShouldBe(Speech.Polish("Exercise.Tried"));
        (await trainer.Read(ExerciseSchool.Lesson)).Has("[id='t-quiz'] .outcome").ShouldBeFalse();
        (await school.Db(db => db.Answers.CountAsync(a => a.Membership.CohortId == edition.Cohort.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_no_answer_is_refused_in_words_as_to_a_trainee()
    {
        using var trainer = await (await school.Open()).SignInTrainer();

        var page = await trainer.Answer("t-quiz", []);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(page.Find("[id='t-quiz'] .error")).ShouldBe(Speech.Polish("Refusal.Exercise.NothingChosen"));
    }

    [Fact]
    public async Task A_conversation_is_walked_to_its_end()
    {
        using var trainer = await (await school.Open()).SignInTrainer();

        var middle = await trainer.Answer("t-scenario", [], "Odbieram");
        var end = await trainer.Submit(middle, "[id='t-scenario'] form", [], "Słucham");

        middle.Html.ShouldNotContain("Rozmowa skończona");
        end.Html.ShouldContain("Rozmowa skończona");
        end.All("[id='t-scenario'] .taken").Count().ShouldBe(2);
    }

    [Fact]
    public async Task Cards_are_turned_one_after_the_other()
    {
        using var trainer = await (await school.Open()).SignInTrainer();
        var page = await trainer.Read(ExerciseSchool.Lesson);

        foreach (var back in (string[])["Rewers pierwszy.", "Rewers drugi."])
        {
            var turned = await trainer.Read(new Uri(page.Url, page.Find("[id='t-cards'] a[data-in-place]").GetAttribute("href")!).PathAndQuery);
            Page.TextOf(turned.Find("[id='t-cards'] .back")).ShouldBe(back);
            page = await trainer.Submit(turned, "[id='t-cards'] form", [], "[value='5']");
        }

        Page.TextOf(page.Find("[id='t-cards'] .outcome")).ShouldStartWith(Speech.Polish("Cards.Done"));
    }

    [Fact]
    public async Task How_far_somebody_else_came_is_not_taken_over()
    {
        var edition = await school.Open(trainers: 2);
        using var first = await edition.SignInTrainer();
        using var second = await edition.SignInTrainer(1);
        var middle = FilledForm.Of(await first.Answer("t-scenario", [], "Odbieram"), "[id='t-scenario'] form", [], "Słucham");
        var token = FilledForm.Of(await second.Read(ExerciseSchool.Lesson), "[id='t-scenario'] form", []).Fields.Single(f => f.Key == "__RequestVerificationToken").Value;

        foreach (var sent in new[] { middle, middle.With("tried", "pierwszy krok") })
            (await second.Post(sent.Action.PathAndQuery, sent.With("__RequestVerificationToken", token).Content()!)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("t-reflect")]
    [InlineData("t-checklist")]
    public async Task What_would_only_be_kept_cannot_be_tried(string id)
    {
        using var trainer = await (await school.Open()).SignInTrainer();
        var page = await trainer.Read(ExerciseSchool.Lesson);
        page.Has($"[id='{id}'] button").ShouldBeFalse();
        Page.TextOf(page.Find($"[id='{id}'] form > .hint")).ShouldBe(Speech.Polish("Quiz.ForTrainees"));

        var form = FilledForm.Of(page, $"[id='{id}'] form", []).With("exercise", id).With("text", "Myślę o tym.");

        (await trainer.Post(form.Action.PathAndQuery, form.Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
