using System.Net;
using Learning.Essays;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Homework;

/// <summary>A question to the trainer, asked from beside the essay.</summary>
public sealed class QuestionTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task It_reaches_the_responsible_trainer_who_answers_the_trainee()
    {
        var edition = await school.Open(trainees: 2, trainers: 2);
        using var trainee = await edition.SignInTrainee(1);
        var form = await trainee.Read((await trainee.Read(edition.HomeworkAddress)).Link(Speech.Polish("Question.AskTrainer")));

        var asked = await trainee.Submit(form, "main form", [("Text", "Czy mogę pisać o szkole?\nO swojej.")]);

        asked.Text.ShouldContain(Speech.Polish("Question.Sent"));
        asked.Find("ul.items .text").TextContent.ShouldBe("Czy mogę pisać o szkole?\nO swojej.");
        var letter = (await school.Letters(edition.Trainers[1].Email!)).ShouldHaveSingleItem();
        letter.ReplyTo.ShouldBe(edition.Trainees[1].Email);
        letter.Subject.ShouldContain(edition.Trainees[1].Name);
        letter.PlainText.ShouldContain("Czy mogę pisać o szkole?");
        (await school.Letters(edition.Trainers[0].Email!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_click_twice_is_one_question()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var form = await trainee.Read($"{edition.HomeworkAddress}/questions");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => trainee.Submit(form, "main form", [("Text", "Ile słów?")])));

        (await school.Letters(edition.Trainer.Email!)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_a_few_it_is_enough_for_a_day_and_the_words_stay_in_the_field()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        for (var i = 0; i < Question.MostPerDay; i++) (await Ask($"Pytanie {i}?")).Status.ShouldBe(HttpStatusCode.OK);

        var refused = await Ask("Jeszcze jedno?");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ValueOf("Text").ShouldBe("Jeszcze jedno?");
        Page.TextOf(refused.Find("#Text-error")).ShouldBe(Speech.Polish("Refusal.Question.TooMany", Question.MostPerDay));

        school.Clock.Advance(Question.Day);
        using var tomorrow = await edition.SignInTrainee();
        (await tomorrow.Submit(await tomorrow.Read($"{edition.HomeworkAddress}/questions"), "main form", [("Text", "Jeszcze jedno?")])).Text.ShouldContain(Speech.Polish("Question.Sent"));
        (await school.Letters(edition.Trainer.Email!)).Count.ShouldBe(Question.MostPerDay + 1);

        async Task<Page> Ask(string text) => await trainee.Submit(await trainee.Read($"{edition.HomeworkAddress}/questions"), "main form", [("Text", text)]);
    }

    [Theory]
    [InlineData(" \n ", "Refusal.Question.Blank")]
    public async Task An_empty_question_is_not_sent(string text, string words)
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var refused = await trainee.Submit(await trainee.Read($"{edition.HomeworkAddress}/questions"), "main form", [("Text", text)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(refused.Find("#Text-error")).ShouldBe(Speech.Polish(words));
        (await school.Db(db => db.Questions.AnyAsync(q => q.AssignmentId == edition.Assignment.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_question_longer_than_fits_keeps_its_words()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var text = string.Concat(Enumerable.Repeat("dlaczego ", 300)).Trim();

        var refused = await trainee.Submit(await trainee.Read($"{edition.HomeworkAddress}/questions"), "main form", [("Text", text)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ValueOf("Text").ShouldBe(text);
    }

    [Fact]
    public async Task Only_trainees_of_the_edition_ask()
    {
        var (edition, other) = (await school.Open(), await school.Open());
        using var trainer = await edition.SignInTrainer();
        using var stranger = await other.SignInTrainee();

        (await trainer.Get($"{edition.HomeworkAddress}/questions")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"{edition.HomeworkAddress}/questions")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
