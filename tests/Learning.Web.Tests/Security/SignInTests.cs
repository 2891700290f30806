using System.Net;
using System.Text.RegularExpressions;
using Learning.People;
using Learning.Web.Development;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Security;

/// <summary>Guessing is slow, mistyping is not, and nobody can lock anybody else out.</summary>
public sealed partial class SignInTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Fact]
    public async Task After_five_wrong_guesses_the_next_ones_must_wait_ever_longer()
    {
        var edition = await school.Open();
        using var guesser = school.Visitor();
        for (var guess = 0; guess < SignInThrottle.FreeFailuresOfAccount; guess++) (await Try(guesser, edition.Trainee.Email!, $"zgaduję {guess}")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Try(guesser, edition.Trainee.Email!, "szósty raz")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var waits = await Try(guesser, edition.Trainee.Email!, DemoSchool.Password);
        waits.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        waits.Response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        waits.Text.ShouldContain(Speech.Polish("SignIn.Wait", Speech.Polish("Seconds.few", 2)));
        school.Clock.Advance(TimeSpan.FromSeconds(2));
        (await Try(guesser, edition.Trainee.Email!, "siódmy raz")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await Try(guesser, edition.Trainee.Email!, "ósmy raz")).Response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(4));
        school.Clock.Advance(TimeSpan.FromSeconds(4));
        (await Try(guesser, edition.Trainee.Email!, DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\u0001{0}")]
    [InlineData("{0}\u0002\u0001")]
    [InlineData(" {0} ")]
    public async Task However_an_address_is_written_its_guesses_are_counted_together(string written)
    {
        var edition = await school.Open();
        using var guesser = school.Visitor();
        for (var guess = 0; guess < 6; guess++) await Try(guesser, edition.Trainee.Email!, $"zgaduję {guess}");

        (await Try(guesser, string.Format(System.Globalization.CultureInfo.InvariantCulture, written, edition.Trainee.Email), DemoSchool.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Guesses_sent_all_at_once_are_counted_before_any_is_compared()
    {
        var edition = await school.Open();
        var guessers = Enumerable.Range(0, 12).Select(_ => school.Visitor()).ToList();
        var forms = await Task.WhenAll(guessers.Select(g => g.Read("/sign-in")));

        var answers = await Task.WhenAll(guessers.Select((g, i) => g.Submit(forms[i], "main form", [("Email", edition.Trainee.Email), ("Password", $"zgaduję {i}")])));

        answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(SignInThrottle.FreeFailuresOfAccount + 1);
        answers.Count(a => a.Status == HttpStatusCode.TooManyRequests).ShouldBe(12 - SignInThrottle.FreeFailuresOfAccount - 1);
        guessers.ForEach(g => g.Dispose());
    }

    [Fact]
    public async Task Somebody_who_signs_in_from_many_devices_at_once_is_let_in_on_each()
    {
        var edition = await school.Open();
        var visitors = Enumerable.Range(0, 24).Select(_ => school.Visitor()).ToList();
        var forms = await Task.WhenAll(visitors.Select(v => v.Read("/sign-in")));

        var answers = await Task.WhenAll(visitors.Select((v, i) => v.Submit(forms[i], "main form", [("Email", edition.Trainee.Email), ("Password", DemoSchool.Password)])));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK && a.Url.AbsolutePath == "/");
        visitors.ForEach(v => v.Dispose());
    }

    [Fact]
    public async Task Who_sets_a_new_password_by_letter_waits_no_longer()
    {
        var edition = await school.Open();
        using var reader = school.Visitor();
        for (var guess = 0; guess < 12; guess++) await Try(reader, edition.Trainee.Email!, $"literówka {guess}");
        await reader.Submit(await reader.Read("/forgotten-password"), "main form", [("Email", edition.Trainee.Email)]);
        var letter = (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem();

        await reader.Submit(await reader.Read(Deadlines.Dates.LinkIn(letter, "/set-password")), "main form", [("Password", "zupełnie nowe hasło 2027")]);

        (await Try(reader, edition.Trainee.Email!, "zupełnie nowe hasło 2027")).Url.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task Whoever_signs_in_after_somebody_else_reads_in_their_own_language()
    {
        var edition = await school.Open();
        using var shared = await edition.SignInTrainee();
        var chosen = await shared.Submit(await shared.Read("/"), "form.language", []);

        var after = await shared.Submit(chosen, "form[action='/sign-out']", []);
        var next = await Try(shared, edition.Trainer.Email!, DemoSchool.Password);

        chosen.Html.ShouldContain("<html lang=\"en\"");
        after.Html.ShouldContain("<html lang=\"pl\"");
        next.Html.ShouldContain("<html lang=\"pl\"");
        await shared.Submit(next, "form[action='/sign-out']", []);
        (await Try(shared, edition.Trainee.Email!, DemoSchool.Password)).Html.ShouldContain("<html lang=\"en\"");
    }

    [Fact]
    public async Task Who_signs_out_when_the_session_is_over_anyway_is_not_asked_to_sign_in_for_it()
    {
        var edition = await school.Open();
        using var own = await edition.SignInTrainee();
        var page = await own.Read("/");
        school.Clock.Advance(TimeSpan.FromDays(2));

        var answer = await own.Submit(page, "form[action='/sign-out']", []);

        (answer.Status, answer.Url.PathAndQuery).ShouldBe((HttpStatusCode.OK, "/sign-in"));
        answer.Text.ShouldNotContain(Speech.Polish("Resume.Title"));
    }

    [Fact]
    public async Task On_a_device_they_have_used_a_person_signs_in_whatever_others_guess()
    {
        var edition = await school.Open();
        using var own = await edition.SignInTrainee();
        await own.Submit(await own.Read("/"), "form[action='/sign-out']", []);
        using var guesser = school.Visitor();
        for (var guess = 0; guess < 12; guess++) await Try(guesser, edition.Trainee.Email!, $"zgaduję {guess}");
        (await Try(guesser, edition.Trainee.Email!, DemoSchool.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        (await Try(own, edition.Trainee.Email!, DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task A_known_device_is_no_licence_to_guess_there()
    {
        var edition = await school.Open();
        using var stolen = await edition.SignInTrainee();
        await stolen.Submit(await stolen.Read("/"), "form[action='/sign-out']", []);

        for (var guess = 0; guess < 6; guess++) await Try(stolen, edition.Trainee.Email!, $"zgaduję {guess}");

        (await Try(stolen, edition.Trainee.Email!, DemoSchool.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_are_answered_alike()
    {
        var edition = await school.Open();
        using var visitor = school.Visitor();
        foreach (var password in (string[])["źle", new string('x', 256)])
        {
            var known = await Try(visitor, edition.Trainee.Email!, password);
            var unknown = await Try(visitor, "nie-ma@example.test", password);

            known.Status.ShouldBe(unknown.Status);
            Anonymous(known, edition.Trainee.Email!).ShouldBe(Anonymous(unknown, "nie-ma@example.test"));
        }

        for (var guess = 0; guess < 6; guess++)
        {
            await Try(visitor, edition.Trainee.Email!, $"zgaduję {guess}");
            await Try(visitor, "nie-ma@example.test", $"zgaduję {guess}");
        }

        var (slowed, alsoSlowed) = (await Try(visitor, edition.Trainee.Email!, "źle"), await Try(visitor, "nie-ma@example.test", "źle"));
        slowed.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        Anonymous(slowed, edition.Trainee.Email!).ShouldBe(Anonymous(alsoSlowed, "nie-ma@example.test"));
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_alike_for_everybody_and_only_a_known_address_gets_a_letter()
    {
        var edition = await school.Open();
        using var one = school.Visitor();
        using var other = school.Visitor();

        var known = await one.Submit(await one.Read("/forgotten-password"), "main form", [("Email", edition.Trainee.Email)]);
        var unknown = await other.Submit(await other.Read("/forgotten-password"), "main form", [("Email", "nikt@example.test")]);

        Anonymous(known, edition.Trainee.Email!).ShouldBe(Anonymous(unknown, "nikt@example.test"));
        (await school.Letters(edition.Trainee.Email!)).ShouldHaveSingleItem();
        (await school.Letters("nikt@example.test")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("ktoś@example.test", "")]
    [InlineData("", "hasło")]
    [InlineData(" ", " ")]
    public async Task An_empty_form_asks_for_both(string email, string password)
    {
        using var visitor = school.Visitor();

        var page = await Try(visitor, email, password);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(Speech.Polish("SignIn.Empty"));
    }

    [Theory]
    [InlineData(300, 10)]
    [InlineData(10, 300)]
    [InlineData(10, 100_000)]
    public async Task Too_long_a_name_or_password_is_refused_before_it_costs_anything(int email, int password)
    {
        using var visitor = school.Visitor();

        (await Try(visitor, new string('a', email), new string('b', password))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("ola@example.test\0")]
    [InlineData("<script>alert(1)</script>@example.test")]
    [InlineData("𝕠𝕝𝕒@example.test")]
    public async Task Strange_names_are_wrong_names(string email)
    {
        using var visitor = school.Visitor();

        var page = await Try(visitor, email, "hasło hasło");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.All("main script").ShouldBeEmpty();
    }

    [Fact]
    public async Task Capital_letters_and_spaces_around_an_address_do_not_matter()
    {
        var edition = await school.Open();
        using var visitor = school.Visitor();

        (await Try(visitor, $"  {edition.Trainee.Email!.ToUpperInvariant()} ", DemoSchool.Password)).Url.AbsolutePath.ShouldBe("/");
    }

    internal static async Task<Page> Try(Browser visitor, string email, string password) =>
        await visitor.Submit(await visitor.Read("/sign-in"), "main form.stack", [("Email", email), ("Password", password)]);

    /// <summary>The page without the address that was typed and what is different on every page.</summary>
    private static string Anonymous(Page page, string email) => Token().Replace(page.Html.Replace(email, "", StringComparison.Ordinal), "");

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
