using System.Net;
using Learning.Journal;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Trainees;

/// <summary>A trainer hands in what came another way.</summary>
public sealed class OnBehalfTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task The_trainee_gets_the_receipt_which_says_who_it_was_and_the_draft_stays()
    {
        var edition = await school.Open(trainers: 2);
        using var trainee = await edition.SignInTrainee();
        await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Moja wersja robocza.");
        using var trainer = await edition.SignInTrainer(1);

        var done = await trainer.Submit(await trainer.Read($"{await edition.PersonAddress()}/hand-in"), "main form", [("Text", "Praca przyszła listem.\r\n\r\nDrugi akapit.")]);

        done.Text.ShouldContain(Speech.Polish("OnBehalf.Done", edition.Trainee.Name));
        var submission = (await edition.Submissions()).ShouldHaveSingleItem();
        (submission.Text, submission.HandedInById, submission.ReceivedAt).ShouldBe(("Praca przyszła listem.\n\nDrugi akapit.", edition.Trainers[1].Id, school.Clock.Now));
        var letter = (await school.Letters(edition.Trainee.Email!, "receipt")).ShouldHaveSingleItem();
        Speech.Line(letter.PlainText).ShouldContain($"w Twoim imieniu ({edition.Trainers[1].Name})");
        letter.Attachment.ShouldBe(submission.Text);
        (await trainee.Read($"{edition.HomeworkAddress}/submissions/1")).Text.ShouldContain(Speech.Polish("Receipt.OnBehalf", edition.Trainers[1].Name));
        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Moja wersja robocza.");
        (await school.Letters(edition.Trainers[0].Email!, "essay-arrived")).ShouldHaveSingleItem();
        (await school.Letters(edition.Trainers[1].Email!, "essay-arrived")).ShouldBeEmpty();
        var entry = await school.Db(db => db.Journal.SingleAsync(e => e.About == submission.Id));
        (entry.Deed, entry.Sha256).ShouldBe((JournalDeed.HandedInForAnother, submission.Sha256));
    }

    [Fact]
    public async Task Another_text_from_the_same_page_is_another_submission()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var page = await trainer.Read($"{await edition.PersonAddress()}/hand-in");

        await trainer.Submit(page, "main form", [("Text", "Raz dwa trzy.")]);
        await trainer.Submit(page, "main form", [("Text", "Raz dwa trzy cztery.")]);
        await trainer.Submit(page, "main form", [("Text", "Raz dwa trzy cztery.")]);

        (await edition.Submissions()).Select(s => s.Text).ShouldBe(["Raz dwa trzy.", "Raz dwa trzy cztery."]);
    }

    [Fact]
    public async Task The_same_click_twice_is_one_submission()
    {
        var edition = await school.Open();
        using var trainer = await edition.SignInTrainer();
        var form = FilledForm.Of(await trainer.Read($"{await edition.PersonAddress()}/hand-in"), "main form", [("Text", "Praca przyszła listem.")]);

        for (var i = 0; i < 2; i++) (await trainer.Post($"{await edition.PersonAddress()}/hand-in", form.Content()!)).Status.ShouldBe(HttpStatusCode.OK);

        (await edition.Submissions()).ShouldHaveSingleItem();
        (await school.Letters(edition.Trainee.Email!, "receipt")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Za krótka.", false)]
    [InlineData("Praca przyszła, lecz po terminie.", true)]
    public async Task What_the_trainee_could_not_hand_in_the_trainer_cannot_either_and_the_text_is_not_lost(string text, bool isLate)
    {
        var edition = await school.Open();
        if (isLate) school.Clock.AdvanceTo(edition.Assignment.DueAt);
        using var trainer = await edition.SignInTrainer();

        var refused = await trainer.Submit(await trainer.Read($"{await edition.PersonAddress()}/hand-in"), "main form", [("Text", text)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ValueOf("Text").ShouldBe(text);
        refused.Has(".error-summary").ShouldBeTrue();
        refused.Text.Contains(Speech.Polish("OnBehalf.Closed"), StringComparison.Ordinal).ShouldBe(isLate);
        (await edition.Submissions()).ShouldBeEmpty();
    }
}
