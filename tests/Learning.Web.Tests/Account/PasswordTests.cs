using System.Net;
using Learning.People;
using Learning.Web.Development;
using Learning.Web.SignIn;
using Learning.Web.Tests.Deadlines;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Account;

/// <summary>Changing a password, and setting a new one where the old is forgotten.</summary>
public sealed class PasswordTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string New = "cztery niezwiązane słowa";

    [Fact]
    public async Task A_new_password_holds_from_now_on_and_every_other_session_ends()
    {
        var edition = await school.Open();
        using var own = await edition.SignInTrainee();
        using var other = await edition.SignInTrainee();

        var changed = await Change(own, DemoSchool.Password, New);

        changed.Url.AbsolutePath.ShouldBe("/account");
        changed.Text.ShouldContain(Speech.Polish("Account.PasswordChanged"));
        school.Clock.Advance(TimeSpan.FromMinutes(6));
        (await own.Get("/account")).Url.AbsolutePath.ShouldBe("/account");
        (await other.Get("/account")).Url.AbsolutePath.ShouldBe("/sign-in");
        (await SignInTests.Try(other, edition.Trainee.Email!, DemoSchool.Password)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SignInTests.Try(other, edition.Trainee.Email!, New)).Url.AbsolutePath.ShouldBe("/");
    }

    [Theory]
    [InlineData(DemoSchool.Password, "krótkie-2", "#Password-error", "Refusal.Password.TooShort")]
    [InlineData(DemoSchool.Password, "aaaaaaaaaaaaaaaa", "#Password-error", "Refusal.Password.Monotonous")]
    [InlineData(DemoSchool.Password, "", "#Password-error", "Password.Missing")]
    [InlineData("nie to hasło", New, "#OldPassword-error", "Refusal.Password.WrongOld")]
    [InlineData("", New, "#OldPassword-error", "Password.OldMissing")]
    public async Task A_change_that_is_refused_says_why_beside_its_field_shows_no_password_and_sends_no_letter(string old, string password, string place, string words)
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();

        var refused = await Change(trainee, old, password);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(refused.Find(place)).ShouldBe(words == "Refusal.Password.TooShort" ? Speech.Polish(words, Passwords.LeastLength) : Speech.Polish(words, Passwords.LeastDifferentCharacters));
        if (password.Length > 0) refused.Html.ShouldNotContain(password);
        (await school.Letters(edition.Trainee.Email!)).ShouldBeEmpty();
        using var visitor = school.Visitor();
        (await SignInTests.Try(visitor, edition.Trainee.Email!, DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task A_borrowed_session_cannot_guess_the_old_password_any_faster_than_the_sign_in_page_lets_it()
    {
        var edition = await school.Open();
        using var borrowed = await edition.SignInTrainee();

        for (var guess = 0; guess <= SignInThrottle.FreeFailuresOfAccount; guess++) await Change(borrowed, $"zgaduję {guess}", New);
        var slowed = await Change(borrowed, DemoSchool.Password, New);

        slowed.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        slowed.Text.ShouldContain(Speech.Polish("Refusal.Password.TooOften", Speech.Polish("Seconds.few", 2)));
        school.Clock.Advance(TimeSpan.FromSeconds(2));
        (await Change(borrowed, DemoSchool.Password, New)).Url.AbsolutePath.ShouldBe("/account");
    }

    [Theory]
    [InlineData("pl", "Hasło zostało zmienione", "Jeśli to Twoja zmiana", "Ustaw nowe hasło")]
    [InlineData("en", "Your password was changed", "If you changed it", "Set a new password")]
    public async Task A_letter_says_that_the_password_was_changed_and_where_to_set_another(string language, string subject, string advice, string link)
    {
        var edition = await school.Open();
        await school.Db(db => db.People.Where(p => p.Id == edition.Trainee.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, language)));
        using var trainee = await edition.SignInTrainee();

        await Change(trainee, DemoSchool.Password, New);

        var letter = (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem();
        (letter.Kind, letter.Language, letter.Subject).ShouldBe((PasswordChangedLetter.Kind, language, subject));
        foreach (var text in (string[])[letter.PlainText, letter.Html])
        {
            text.ShouldContain(edition.Trainee.Email!);
            text.ShouldContain(advice);
            text.ShouldContain(link);
            text.ShouldContain(new Uri(school.Address, "/forgotten-password").AbsoluteUri);
            text.ShouldNotContain(New);
        }
    }

    [Fact]
    public async Task The_letter_is_stored_with_the_password_or_not_at_all()
    {
        await using var troubled = new RoundsSchool();
        await troubled.InitializeAsync();
        using var trainee = await troubled.SignIn("ola@example.test");
        var page = await trainee.Read("/account/password");

        troubled.Trouble.Fail(1, "INSERT INTO \"Letters\"");
        var failed = await trainee.Submit(page, "main form", [("OldPassword", DemoSchool.Password), ("Password", New)]);

        failed.Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await troubled.Letters("ola@example.test")).ShouldBeEmpty();
        using var visitor = troubled.Visitor();
        (await SignInTests.Try(visitor, "ola@example.test", New)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SignInTests.Try(visitor, "ola@example.test", DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task Who_forgot_it_sets_another_from_the_letter_once_and_is_told_so()
    {
        var edition = await school.Open();
        using var session = await edition.SignInTrainee();
        using var visitor = school.Visitor();
        var link = await AskForLink(visitor, edition.Trainee);

        var page = await visitor.Read(link);
        using var elsewhere = school.Visitor();
        var leftOpen = await elsewhere.Read(link);
        var refused = await visitor.Submit(page, "main form", [("Password", "krótkie-2")]);
        var done = await visitor.Submit(refused, "main form", [("Password", New)]);

        Page.TextOf(refused.Find("#Password-error")).ShouldBe(Speech.Polish("Refusal.Password.TooShort", Passwords.LeastLength));
        done.Url.AbsolutePath.ShouldBe("/sign-in");
        done.Text.ShouldContain(Speech.Polish("SetPassword.Done"));
        (await SignInTests.Try(visitor, edition.Trainee.Email!, New)).Url.AbsolutePath.ShouldBe("/");
        (await school.Letters(edition.Trainee.Email!, PasswordChangedLetter.Kind)).ShouldHaveSingleItem();
        school.Clock.Advance(TimeSpan.FromMinutes(6));
        (await session.Get("/account")).Url.AbsolutePath.ShouldBe("/sign-in");
        var used = await visitor.Get(link);
        used.Status.ShouldBe(HttpStatusCode.Gone);
        used.Text.ShouldContain(Speech.Polish("SetPassword.BadTitle"));
        (await elsewhere.Submit(leftOpen, "main form", [("Password", "jeszcze inne hasło")])).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task The_link_works_for_an_hour_for_one_person_only_and_not_when_it_was_cut_off()
    {
        var edition = await school.Open(trainees: 2);
        using var visitor = school.Visitor();
        var link = await AskForLink(visitor, edition.Trainee);

        (await visitor.Get(link[..^1])).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.Get(link.Replace($"{edition.Trainees[0].Id}", $"{edition.Trainees[1].Id}", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.Get(link.Replace("kind=forgotten", "kind=invitation", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.Get("/set-password?person=nikt&kind=x&token=y")).Status.ShouldBeOneOf(HttpStatusCode.Gone, HttpStatusCode.NotFound);
        school.Clock.Advance(TimeSpan.FromMinutes(59));
        (await visitor.Read(link)).Has("input[name=Name]").ShouldBeFalse();
        school.Clock.Advance(TimeSpan.FromMinutes(1));
        (await visitor.Get(link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Asked_for_often_it_is_one_letter_in_a_quarter_of_an_hour_and_then_slowed_down()
    {
        var edition = await school.Open();
        using var visitor = school.Visitor();
        for (var i = 0; i <= SignInThrottle.FreeFailuresOfAccount; i++) await Ask(visitor, edition.Trainee.Email!);
        var slowed = await Ask(visitor, edition.Trainee.Email!);

        slowed.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        slowed.ValueOf("Email").ShouldBe(edition.Trainee.Email);
        (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem();
        (await SignInTests.Try(visitor, edition.Trainee.Email!, DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
    }

    private static async Task<Page> Change(Browser person, string old, string password) =>
        await person.Submit(await person.Read("/account/password"), "main form", [("OldPassword", old), ("Password", password)]);

    private static async Task<Page> Ask(Browser visitor, string email) =>
        await visitor.Submit(await visitor.Read("/forgotten-password"), "main form", [("Email", email)]);

    private async Task<string> AskForLink(Browser visitor, Person person)
    {
        await Ask(visitor, person.Email!);
        return Dates.LinkIn((await school.Letters(person.Email!, ForgottenPasswordLetter.Kind)).ShouldHaveSingleItem(), "/set-password");
    }
}
