using System.Net;
using Learning.Data.Sqlite;
using Learning.Mail;
using Learning.Web.Tests.Health;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Mail;

/// <summary>Staff see what became of letters and send one again.</summary>
public sealed class DeliveryLogTests(HealthTests.SchoolWithoutPostman school) : IClassFixture<HealthTests.SchoolWithoutPostman>
{
    [Fact]
    public async Task A_letter_that_was_given_up_says_why_and_is_sent_again_once_and_its_text_is_shown_to_nobody()
    {
        var edition = await school.Open();
        await edition.SomebodyHandsIn(SampleEssay.Of(20, "Tajne zdanie."));
        var letter = (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem();
        await GiveUp(letter, "550 No such user");
        using var administrator = await school.SignIn("admin@example.test");
        var again = $"form[action='/letters/{letter.Id}/resend']";

        var log = await administrator.Read("/letters?only=GivenUp");
        var resent = await administrator.Submit(log, again, []);
        var waits = await Stored(letter);
        school.Clock.Advance(TimeSpan.FromSeconds(1));
        await school.Db(db => db.Letters.Where(l => l.Id == letter.Id).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.SentAt, school.Clock.Now).SetProperty(l => l.NextAttemptAt, (DateTimeOffset?)null).SetProperty(l => l.LeaseOwner, (Guid?)null).SetProperty(l => l.LeaseUntil, (DateTimeOffset?)null)));
        await administrator.Submit(log, again, []);

        log.Text.ShouldContain("550 No such user");
        log.Text.ShouldContain(edition.Trainee.Email!);
        log.Html.ShouldNotContain("Tajne zdanie");
        resent.Text.ShouldContain(Speech.Polish("Letters.Resent"));
        (waits.GivenUpAt, waits.NextAttemptAt is null, waits.Id).ShouldBe((null, false, letter.Id));
        (await Stored(letter)).SentAt.ShouldNotBeNull("the second click is about a state that is over");
    }

    [Fact]
    public async Task Why_a_letter_out_of_a_restored_backup_was_not_sent_is_said_in_the_readers_language()
    {
        var edition = await school.Open();
        await edition.SomebodyHandsIn(SampleEssay.Of(20));
        await GiveUp((await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem(), SqliteRestore.Quarantine);
        using var administrator = await school.SignIn("admin@example.test");

        var log = await administrator.Read("/letters?only=GivenUp");

        log.Text.ShouldContain(Speech.Polish("Letters.FromBackup"));
        log.Text.ShouldNotContain(SqliteRestore.Quarantine);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_reads_the_log_or_sends_from_it()
    {
        var edition = await school.Open();
        await edition.SomebodyHandsIn(SampleEssay.Of(20));
        var letter = (await school.Letters(edition.Trainer.Email!)).ShouldHaveSingleItem();
        await GiveUp(letter, "550");
        using var trainer = await edition.SignInTrainer();
        var token = FilledForm.Of(await trainer.Read("/"), "form.language", []);

        (await trainer.Get("/letters")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await trainer.Post($"/letters/{letter.Id}/resend", token.Content()!)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Stored(letter)).GivenUpAt.ShouldNotBeNull();
    }

    private Task<Letter> Stored(Letter letter) => school.Db(db => db.Letters.AsNoTracking().SingleAsync(l => l.Id == letter.Id));

    private async Task GiveUp(Letter letter, string answer) => await school.Db(db => db.Letters.Where(l => l.Id == letter.Id).ExecuteUpdateAsync(set => set
        .SetProperty(l => l.GivenUpAt, school.Clock.Now).SetProperty(l => l.NextAttemptAt, (DateTimeOffset?)null).SetProperty(l => l.LastError, answer).SetProperty(l => l.LeaseOwner, (Guid?)null).SetProperty(l => l.LeaseUntil, (DateTimeOffset?)null)));
}
