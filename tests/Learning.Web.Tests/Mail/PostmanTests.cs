using Learning.Mail;

namespace Learning.Web.Tests.Mail;

/// <summary>When the postman sets out, and how he stops.</summary>
public sealed class PostmanTests : IAsyncLifetime
{
    private readonly SmtpServer server = new();
    private readonly Trouble trouble = new();
    private PostOffice office = null!;

    public async ValueTask InitializeAsync() => office = await PostOffice.Open(server.Port, trouble);

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_that_is_posted_goes_out_at_once()
    {
        await using var running = await RunningPostman.Start(office.Postman);
        await office.Post("a@example.pl");
        await Gather();
        (await server.NextAccepted()).To.ShouldBe("a@example.pl");
        await office.Post("b@example.pl");
        await Gather();
        (await server.NextAccepted()).To.ShouldBe("b@example.pl");
    }

    [Fact]
    public async Task Letters_posted_together_go_out_in_one_round()
    {
        await using var running = await RunningPostman.Start(office.Postman);
        await Eventually.Until(() => office.Clock.Timers == 1);
        await office.Post("a@example.pl");
        await Eventually.Until(() => office.Clock.Nearest == Mailbox.Gathering);
        await office.Post("b@example.pl");
        server.Lines.ShouldBeEmpty();
        office.Clock.Advance(Mailbox.Gathering);
        (await server.NextAccepted()).To.ShouldBe("a@example.pl");
        (await server.NextAccepted()).To.ShouldBe("b@example.pl");
    }

    [Fact]
    public async Task A_letter_goes_out_when_its_change_is_committed_and_never_when_it_is_not()
    {
        await using var running = await RunningPostman.Start(office.Postman);
        await office.Do(async db =>
        {
            await using var undone = await db.Database.BeginTransactionAsync();
            office.Write(db, "undone@example.pl");
            return await db.SaveChangesAsync();
        });
        await office.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            office.Write(db, "done@example.pl");
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return 0;
        });
        await Gather();
        (await server.NextAccepted()).To.ShouldBe("done@example.pl");
    }

    [Fact]
    public async Task A_letter_from_another_node_goes_out_within_half_a_minute()
    {
        await using var branch = office.Branch(server.Port);
        await using var running = await RunningPostman.Start(office.Postman);
        await Eventually.Until(() => office.Clock.Timers == 1);
        await branch.Post();
        office.Clock.Advance(TimeSpan.FromSeconds(30));
        await Gather();
        (await server.NextAccepted()).To.ShouldBe("anna@example.pl");
    }

    [Fact]
    public async Task A_postman_who_is_stopped_finishes_the_letter_in_his_hand_and_puts_the_others_back()
    {
        await office.Post("a@example.pl");
        await office.Post("b@example.pl");
        var underway = server.Hold(".");
        var running = await RunningPostman.Start(office.Postman);
        await underway.WaitUntilReached();
        var stopping = running.DisposeAsync();
        underway.Release();
        await stopping;
        server.Received.ShouldHaveSingleItem();
        var letters = (await office.Letters()).OrderBy(l => l.To).ToList();
        letters.Select(l => (l.SentAt is not null, l.LeaseOwner, l.Attempts)).ShouldBe([(true, null, 1), (false, null, 0)]);
    }

    [Fact]
    public async Task A_server_that_keeps_silent_does_not_keep_the_program_from_stopping()
    {
        var id = await office.Post();
        var silence = server.Hold("MAIL");
        var running = await RunningPostman.Start(office.Postman);
        await silence.WaitUntilReached();
        var stopping = running.DisposeAsync().AsTask();
        await Eventually.Until(() =>
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            return stopping.IsCompleted;
        });
        await stopping;
        var letter = await office.Letter(id);
        (letter.LeaseOwner, letter.Attempts, letter.NextAttemptAt).ShouldBe((null, 0, PostOffice.Opening));
    }

    [Fact]
    public async Task A_database_that_fails_does_not_end_the_postman()
    {
        trouble.Fail(times: 2, "NextAttemptAt\" <=");
        await using var running = await RunningPostman.Start(office.Postman);
        await Eventually.Until(() => trouble.Left == 1 && office.Clock.Timers == 1);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Gather();
        await Eventually.Until(() => trouble.Left == 0 && office.Clock.Timers == 1);
        await office.Post();
        await Gather();
        (await server.NextAccepted()).To.ShouldBe("anna@example.pl");
    }

    [Fact]
    public async Task Logs_hold_no_personal_text()
    {
        server.Reply("RCPT", "550 5.1.1 <sekret@example.pl> No such user");
        await office.Post("sekret@example.pl", essay: "Treść pracy");
        await office.Post("no address at all", essay: "Treść pracy");
        await office.Deliver();
        office.Log.ShouldNotBeEmpty();
        office.Log.ShouldAllBe(line => !line.Contains("sekret") && !line.Contains("Gęś") && !line.Contains("Treść") && !line.Contains("no address"));
    }

    private async Task Gather()
    {
        await Eventually.Until(() => office.Clock.Nearest == Mailbox.Gathering);
        office.Clock.Advance(Mailbox.Gathering);
    }
}
