using System.Net;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Homework;

/// <summary>One click on "hand in" is one submission, however often it arrives.</summary>
public sealed class SecondClickTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task The_same_click_again_shows_the_same_receipt()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);

        var first = await trainee.HandIn(page, SampleEssay.Of(20));
        var second = await trainee.HandIn(page, SampleEssay.Of(20));

        second.Url.ShouldBe(first.Url);
        await ShouldBeHandedInOnce(edition);
    }

    [Fact]
    public async Task Four_clicks_at_once_are_one_submission_with_one_letter_each()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => trainee.HandIn(page, SampleEssay.Of(200))));

        receipts.ShouldAllBe(r => r.Status == HttpStatusCode.OK && r.Url.AbsolutePath == $"{edition.HomeworkAddress}/submissions/1");
        await ShouldBeHandedInOnce(edition);
    }

    [Fact]
    public async Task The_answer_was_lost_and_the_deadline_passed_the_same_click_still_finds_its_receipt()
    {
        var edition = await school.Open();
        school.Clock.AdvanceTo(edition.Assignment.DueAt - TimeSpan.FromMinutes(1));
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        await trainee.HandIn(page, SampleEssay.Of(20));

        school.Clock.AdvanceTo(edition.Assignment.DueAt + TimeSpan.FromMinutes(1));
        var again = await trainee.HandIn(page, SampleEssay.Of(20));

        again.Url.AbsolutePath.ShouldBe($"{edition.HomeworkAddress}/submissions/1");
        await ShouldBeHandedInOnce(edition);
    }

    [Fact]
    public async Task A_changed_text_from_a_page_that_a_browser_went_back_to_is_a_submission_of_its_own()
    {
        var edition = await school.Open(brief => brief with { Attempts = 2 });
        using var trainee = await edition.SignInTrainee();
        var page = await trainee.Read(edition.HomeworkAddress);
        await trainee.HandIn(page, "Jeden dwa trzy.");

        var second = await trainee.HandIn(page, "Jeden dwa trzy, poprawione.");
        var again = await trainee.HandIn(page, "Jeden dwa trzy.");

        second.Url.AbsolutePath.ShouldEndWith("/submissions/2");
        again.Url.AbsolutePath.ShouldEndWith("/submissions/1");
        (await edition.Submissions()).Select(s => s.Text).ShouldBe(["Jeden dwa trzy.", "Jeden dwa trzy, poprawione."], ignoreOrder: true);
    }

    [Fact]
    public async Task Two_windows_are_two_clicks()
    {
        var edition = await school.Open(brief => brief with { Attempts = 2 });
        using var trainee = await edition.SignInTrainee();
        var (one, other) = (await trainee.Read(edition.HomeworkAddress), await trainee.Read(edition.HomeworkAddress));

        var receipts = await Task.WhenAll(trainee.HandIn(one, "Jeden dwa trzy."), trainee.HandIn(other, "Cztery pięć sześć."));

        receipts.Select(r => r.Url.AbsolutePath[^1]).Order().ShouldBe(['1', '2']);
        (await edition.Submissions()).Select(s => s.Text).Order().ShouldBe(["Cztery pięć sześć.", "Jeden dwa trzy."]);
    }

    [Fact]
    public async Task Two_windows_and_one_attempt_left_are_one_submission_and_a_refusal()
    {
        var edition = await school.Open(brief => brief with { Attempts = 1 });
        using var trainee = await edition.SignInTrainee();
        var (one, other) = (await trainee.Read(edition.HomeworkAddress), await trainee.Read(edition.HomeworkAddress));

        var answers = await Task.WhenAll(trainee.HandIn(one, "Jeden dwa trzy."), trainee.HandIn(other, "Cztery pięć sześć."));

        answers.Select(a => a.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity]);
        await ShouldBeHandedInOnce(edition);
        answers.Single(a => a.Status == HttpStatusCode.UnprocessableEntity).ValueOf("Text").ShouldNotBe((await edition.Submissions())[0].Text);
    }

    [Fact]
    public async Task Somebody_else_s_key_is_not_mine()
    {
        var edition = await school.Open(trainees: 2);
        using var one = await edition.SignInTrainee(0);
        using var other = await edition.SignInTrainee(1);
        var page = await one.Read(edition.HomeworkAddress);
        await one.HandIn(page, "Jeden dwa trzy.");

        var form = FilledForm.Of(await other.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay("Cztery pięć sześć.", honest: true)).With("Key", page.ValueOf("Key"));
        var receipt = await other.Post($"{edition.HomeworkAddress}?handler=HandIn", form.Content()!);

        receipt.Text.ShouldContain("Cztery pięć sześć.");
        (await edition.Submissions()).Select(s => s.Text).Order().ShouldBe(["Cztery pięć sześć.", "Jeden dwa trzy."]);
    }

    private async Task ShouldBeHandedInOnce(Edition edition)
    {
        (await edition.Submissions()).ShouldHaveSingleItem().Number.ShouldBe(1);
        (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem().Kind.ShouldBe("receipt");
        (await school.Letters(edition.Trainer.Email!)).ShouldHaveSingleItem().Kind.ShouldBe("essay-arrived");
    }
}
