using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Homework;

/// <summary>What may be handed in, and how often.</summary>
public sealed class HandInTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task A_page_gone_back_to_hands_in_its_new_text_once_however_often_it_is_sent()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        await trainee.Submit(page, "form.editor", Deeds.Essay("Raz dwa trzy.", honest: true));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => trainee.Submit(page, "form.editor", Deeds.Essay("Cztery pięć sześć.", honest: true))));

        (await edition.Submissions()).Select(s => s.Text).ShouldBe(["Raz dwa trzy.", "Cztery pięć sześć."]);
        (await school.Letters(edition.Trainee.Email!)).Count(l => l.Kind == "receipt").ShouldBe(2);
    }

    [Fact]
    public async Task Until_it_closes_work_can_be_handed_in_again_and_every_hand_in_stays()
    {
        var edition = await school.Open(brief => brief with { Attempts = 3 });
        using var trainee = await edition.SignInTrainee();

        await trainee.HandIn(edition, "Jeden dwa trzy.");
        school.Clock.Advance(TimeSpan.FromMinutes(1));
        await trainee.HandIn(edition, "Cztery pięć sześć.");

        var receipt = await trainee.Read($"{edition.HomeworkAddress}/submissions/1");
        receipt.Text.ShouldContain("Jeden dwa trzy.");
        receipt.Text.ShouldContain(Speech.Polish("Receipt.Again"));
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/2")).Text.ShouldContain("Cztery pięć sześć.");
        var page = await trainee.Read(edition.HomeworkAddress);
        page.Text.ShouldContain("Oddano 2 z 3 możliwych razy");
        page.All("ul.items a[href*='/submissions/']").Select(Page.TextOf).ShouldBe(["Praca nr 2", "Praca nr 1"]);
        (await school.Letters(edition.Trainee.Email!)).Select(l => l.Kind).ShouldBe(["receipt", "receipt"]);
    }

    [Fact]
    public async Task After_the_last_attempt_nothing_more_is_taken_and_the_text_stays()
    {
        var edition = await school.Open(brief => brief with { Attempts = 1 });
        using var trainee = await edition.SignInTrainee();
        var twice = await trainee.Read(edition.HomeworkAddress);
        await trainee.HandIn(twice, "Jeden dwa trzy.");

        var form = FilledForm.Of(twice, "form.editor", Deeds.Essay("Cztery pięć sześć.", honest: true)).With("Key", Guid.CreateVersion7().ToString());
        var refused = await trainee.Post($"{edition.HomeworkAddress}?handler=HandIn", form.Content()!);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Essay.NoAttemptsLeft", 1));
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Cztery pięć sześć.");
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1")).Text.ShouldNotContain(Speech.Polish("Receipt.Again"));
        var preview = await trainee.Read($"{edition.HomeworkAddress}/hand-in");
        preview.Text.ShouldNotContain(Speech.Polish("HandIn.Words"));
        preview.Text.ShouldNotContain(Speech.Polish("HandIn.Which"));
        (await edition.Submissions()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public async Task The_number_of_words_must_be_within_what_the_homework_says(int words, bool isAccepted)
    {
        var edition = await school.Open(brief => brief with { MinimumWords = 10, MaximumWords = 12 });
        using var trainee = await edition.SignInTrainee();

        var page = await trainee.HandIn(edition, SampleEssay.Of(words));

        if (isAccepted)
        {
            page.Url.AbsolutePath.ShouldEndWith("/submissions/1");
            return;
        }

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".error-summary a").GetAttribute("href").ShouldBe("#Text");
        page.Find("#Text-error").TextContent.ShouldContain($"{words}");
        page.Find("#words strong").TextContent.ShouldBe($"{words}");
        page.ValueOf("Text").ShouldBe(SampleEssay.Of(words));
        (await edition.Submissions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_statement_of_honesty_nothing_is_taken_and_nothing_is_lost()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var refused = await trainee.HandIn(edition, SampleEssay.Of(20), honest: false);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(refused.Find("#Honest-error")).ShouldBe(Speech.Polish("Refusal.Essay.HonestyMissing"));
        refused.ValueOf("Text").ShouldBe(SampleEssay.Of(20));
        (await trainee.HandIn(refused, SampleEssay.Of(20))).Url.AbsolutePath.ShouldEndWith("/submissions/1");
    }

    [Fact]
    public async Task A_homework_without_the_statement_does_not_ask_for_it()
    {
        var edition = await school.Open(brief => brief with { AsksHonesty = false });
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        page.Has("[name=Honest]").ShouldBeFalse();

        (await trainee.Submit(page, "form.editor", [("Text", SampleEssay.Of(20))])).Url.AbsolutePath.ShouldEndWith("/submissions/1");
    }

    [Fact]
    public async Task The_first_button_of_the_form_hands_in_and_the_second_only_keeps()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        page.All("form.editor button").Select(Page.TextOf).ShouldBe([Speech.Polish("Homework.HandIn"), Speech.Polish("Homework.Keep"), Speech.Polish("Homework.Preview")]);

        var kept = await trainee.Keep(page, "Dopiero zaczynam.");

        kept.Text.ShouldContain(Speech.Polish("Draft.Kept"));
        (await edition.Submissions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_trainer_sees_the_homework_but_hands_in_nothing()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Read(edition.HomeworkAddress);
        page.Has("form.editor").ShouldBeFalse();
        var form = FilledForm.Of(page, "form.language", []).With("Text", SampleEssay.Of(20)).With("Honest", "true");

        (await trainer.Post($"{edition.HomeworkAddress}?handler=HandIn", form.Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainer.Post($"{edition.HomeworkAddress}?handler=Keep", form.Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await edition.Submissions()).ShouldBeEmpty();
    }
}
