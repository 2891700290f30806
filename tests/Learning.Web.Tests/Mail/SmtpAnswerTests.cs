using Learning.Mail;

namespace Learning.Web.Tests.Mail;

/// <summary>What the mail server answers, and what becomes of the letter.</summary>
public sealed class SmtpAnswerTests : IAsyncLifetime
{
    private readonly SmtpServer server = new();
    private PostOffice office = null!;

    public async ValueTask InitializeAsync() => office = await PostOffice.Open(server.Port);

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("RCPT", "450 4.2.1 Mailbox busy")]
    [InlineData("RCPT", "421 4.3.2 Shutting down")]
    [InlineData("DATA", "451 4.3.0 Try again")]
    [InlineData(".", "452 4.3.1 Insufficient storage")]
    [InlineData("MAIL", "451 4.7.1 Greylisted")]
    [InlineData("connect", "421 Too many connections")]
    public async Task Not_now_means_a_minute_later(string step, string reply)
    {
        server.Reply(step, reply);
        var id = await office.Post();
        await office.Deliver();
        var waiting = await office.Letter(id);
        (waiting.NextAttemptAt, waiting.SentAt, waiting.GivenUpAt).ShouldBe((office.Clock.Now.AddMinutes(1), null, null));
        waiting.LastError!.ShouldContain(reply[4..]);

        office.Clock.Advance(TimeSpan.FromSeconds(59));
        (await office.Deliver()).ShouldBe(0);
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        (await office.Deliver()).ShouldBe(1);
        server.Accepted.ShouldHaveSingleItem();
        var sent = await office.Letter(id);
        (sent.SentAt, sent.Attempts, sent.LastError).ShouldBe((office.Clock.Now, 2, null));
    }

    [Theory]
    [InlineData("RCPT TO:<nobody@example.pl>", "550 5.1.1 No such user")]
    [InlineData("RCPT TO:<nobody@example.pl>", "553 5.1.3 Bad address")]
    [InlineData(".", "554 5.7.1 Message refused")]
    public async Task Never_means_given_up_while_others_go_on(string step, string reply)
    {
        server.Reply(step, reply);
        var refused = await office.Post("nobody@example.pl");
        var other = await office.Post("jan@example.pl");
        (await office.Deliver()).ShouldBe(2);

        var letter = await office.Letter(refused);
        (letter.GivenUpAt, letter.NextAttemptAt, letter.SentAt).ShouldBe((office.Clock.Now, null, null));
        letter.LastError!.ShouldContain(reply[4..]);
        server.Accepted.ShouldHaveSingleItem().To.ShouldBe("jan@example.pl");
        (await office.Letter(other)).SentAt.ShouldBe(office.Clock.Now);
        office.Clock.Advance(TimeSpan.FromDays(30));
        (await office.Deliver()).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_that_this_server_cannot_carry_or_a_letter_too_large_for_it_keeps_no_other_letter_back()
    {
        var unicode = await office.Post("józef@example.pl");
        var large = await office.Post("duzy@example.pl");
        var other = await office.Post("jan@example.pl");
        server.Reply("MAIL", "552 5.3.4 Message size exceeds fixed limit");

        await office.Deliver();

        foreach (var never in new[] { unicode, large })
        {
            var letter = await office.Letter(never);
            (letter.GivenUpAt, letter.NextAttemptAt).ShouldBe((office.Clock.Now, null), letter.To);
            letter.LastError.ShouldNotBeNullOrEmpty();
        }

        (await office.Letter(other)).SentAt.ShouldBe(office.Clock.Now);
        server.Accepted.ShouldHaveSingleItem().To.ShouldBe("jan@example.pl");
    }

    [Theory]
    [InlineData("connect", "554 No SMTP service here")]
    [InlineData("MAIL", "550 5.7.60 Not allowed to send as this sender")]
    [InlineData("RCPT", "530 5.7.0 Authentication required")]
    public async Task A_server_that_wants_none_of_our_letters_costs_no_letter(string step, string reply)
    {
        server.Reply(step, reply);
        await office.Post("a@example.pl");
        await office.Post("b@example.pl");
        await office.Deliver();
        server.Lines.Count(line => line.StartsWith("EHLO", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1, "the second letter was spared the same answer");
        (await office.Letters()).ShouldAllBe(l => l.GivenUpAt == null && l.Attempts == 1 && l.LastError!.Contains(reply.Substring(4)));
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Deliver();
        server.Accepted.Select(l => l.To).Order().ShouldBe(["a@example.pl", "b@example.pl"]);
    }

    [Fact]
    public async Task A_server_that_is_down_is_tried_until_it_is_up()
    {
        var port = server.Port;
        await server.DisposeAsync();
        var id = await office.Post();
        await office.Deliver();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Deliver();
        var waiting = await office.Letter(id);
        (waiting.Attempts, waiting.NextAttemptAt, waiting.GivenUpAt).ShouldBe((2, office.Clock.Now.AddMinutes(2), null));
        waiting.LastError.ShouldNotBeNullOrWhiteSpace();

        await using var up = new SmtpServer(port);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.Deliver();
        up.Accepted.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("connect")]
    [InlineData("MAIL")]
    [InlineData(".")]
    public async Task A_silent_server_is_left_after_two_minutes(string step)
    {
        var silence = server.Hold(step);
        var id = await office.Post();
        var round = office.Deliver();
        await silence.WaitUntilReached();
        office.Clock.Advance(Postman.SendLimit);
        await round.WaitAsync(TimeSpan.FromSeconds(30));
        var letter = await office.Letter(id);
        (letter.SentAt, letter.Attempts, letter.LeaseOwner, letter.NextAttemptAt).ShouldBe((null, 1, null, office.Clock.Now.AddMinutes(1)));
        silence.Release();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Deliver();
        (await office.Letter(id)).SentAt.ShouldBe(office.Clock.Now);
    }

    [Fact]
    public async Task Four_days_of_not_now_are_enough()
    {
        for (var i = 0; i < 100; i++) server.Reply("RCPT", "450 4.2.1 Mailbox busy");
        var id = await office.Post();
        await office.Deliver();
        while ((await office.Letter(id)).NextAttemptAt is { } next)
        {
            office.Clock.AdvanceTo(next);
            await office.Deliver();
        }

        var letter = await office.Letter(id);
        letter.GivenUpAt.ShouldBe(PostOffice.Opening.AddDays(4));
        letter.LastError!.ShouldContain("Mailbox busy");
    }
}
