using System.Data.Common;
using Learning.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Web.Tests.Mail;

/// <summary>Each letter once, whatever happens to postmen, programs and databases.</summary>
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
    public async Task Two_postmen_over_one_database_deliver_each_letter_once()
    {
        await using var branch = office.Branch(server.Port);
        for (var i = 0; i < 50; i++) await office.Post($"reader{i}@example.pl");
        await Task.WhenAll(DeliverAll(office), DeliverAll(branch));
        server.Received.Select(l => l.To).Order().ShouldBe(Enumerable.Range(0, 50).Select(i => $"reader{i}@example.pl").Order());
        (await office.Letters()).ShouldAllBe(l => l.SentAt != null && l.Attempts == 1 && l.LeaseOwner == null);
    }

    [Fact]
    public async Task What_one_postman_carries_no_other_takes()
    {
        await using var branch = office.Branch(server.Port);
        await office.Post();
        var underway = server.Hold("RCPT");
        var round = office.Deliver();
        await underway.Reached;
        (await branch.Deliver()).ShouldBe(0);
        underway.Release();
        (await round).ShouldBe(1);
        server.Received.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Letters_of_a_killed_postman_are_taken_over_when_his_lease_ends()
    {
        var id = await office.Post();
        var until = office.Clock.Now.AddMinutes(5);
        await office.Do(db => db.Letters.ExecuteUpdateAsync(set => set.SetProperty(l => l.LeaseOwner, Guid.CreateVersion7()).SetProperty(l => l.LeaseUntil, until)));
        office.Clock.AdvanceTo(until.AddSeconds(-1));
        (await office.Deliver()).ShouldBe(0);
        office.Clock.AdvanceTo(until);
        (await office.Deliver()).ShouldBe(1);
        (await office.Letter(id)).SentAt.ShouldBe(until);
    }

    [Fact]
    public async Task A_postman_who_lost_his_lease_changes_nothing_any_more()
    {
        var id = await office.Post();
        var underway = server.Hold("RCPT", "550 5.1.1 No such user");
        var round = office.Deliver();
        await underway.Reached;
        var other = Guid.CreateVersion7();
        await office.Do(db => db.Letters.ExecuteUpdateAsync(set => set.SetProperty(l => l.LeaseOwner, other)));
        underway.Release();
        await round;
        var letter = await office.Letter(id);
        (letter.LeaseOwner, letter.GivenUpAt, letter.Attempts).ShouldBe((other, null, 0));
    }

    [Fact]
    public async Task A_postman_stops_before_his_lease_ends()
    {
        await office.Post("a@example.pl");
        await office.Post("b@example.pl");
        await office.Post("c@example.pl");
        for (var i = 0; i < 2; i++)
        {
            var underway = server.Hold(".");
            _ = underway.Reached.ContinueWith(_ =>
            {
                office.Clock.Advance(TimeSpan.FromSeconds(119));
                underway.Release();
            }, TaskScheduler.Default);
        }

        (await office.Deliver()).ShouldBe(3);
        server.Accepted.Select(l => l.To).ShouldBe(["a@example.pl", "b@example.pl"]);
        var third = (await office.Letters()).Single(l => l.To == "c@example.pl");
        (third.LeaseOwner, third.Attempts, third.SentAt).ShouldBe((null, 0, null));
        await office.Deliver();
        server.Accepted.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_letter_that_is_posted_goes_out_at_once()
    {
        await using var running = await Running.Start(office.Postman);
        await office.Post("a@example.pl");
        (await server.NextAccepted()).To.ShouldBe("a@example.pl");
        await office.Post("b@example.pl");
        (await server.NextAccepted()).To.ShouldBe("b@example.pl");
    }

    [Fact]
    public async Task A_letter_goes_out_when_its_change_is_committed_and_never_when_it_is_not()
    {
        await using var running = await Running.Start(office.Postman);
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
        (await server.NextAccepted()).To.ShouldBe("done@example.pl");
    }

    [Fact]
    public async Task A_letter_from_another_node_goes_out_within_half_a_minute()
    {
        await using var branch = office.Branch(server.Port);
        await using var running = await Running.Start(office.Postman);
        await Until(() => office.Clock.Timers == 1);
        await branch.Post();
        office.Clock.Advance(TimeSpan.FromSeconds(30));
        (await server.NextAccepted()).To.ShouldBe("anna@example.pl");
    }

    [Fact]
    public async Task A_postman_who_is_stopped_finishes_the_letter_in_his_hand_and_puts_the_others_back()
    {
        await office.Post("a@example.pl");
        await office.Post("b@example.pl");
        var underway = server.Hold(".");
        var running = await Running.Start(office.Postman);
        await underway.Reached;
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
        var running = await Running.Start(office.Postman);
        await silence.Reached;
        var stopping = running.DisposeAsync().AsTask();
        await Until(() =>
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            return stopping.IsCompleted;
        });
        await stopping;
        var letter = await office.Letter(id);
        (letter.LeaseOwner, letter.Attempts, letter.NextAttemptAt).ShouldBe((null, 0, PostOffice.Opening));
    }

    [Fact]
    public async Task A_letter_that_was_sent_is_written_down_as_soon_as_the_database_lets_it()
    {
        var id = await office.Post();
        trouble.Fail(times: 3, "SentAt\" =");
        var round = office.Deliver();
        for (var left = 2; left >= 0; left--)
        {
            await Until(() => trouble.Left == left);
            office.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await round.WaitAsync(TimeSpan.FromSeconds(30));
        (await office.Letter(id)).SentAt.ShouldNotBeNull();
        await office.Deliver();
        server.Received.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_database_that_fails_does_not_end_the_postman()
    {
        trouble.Fail(times: 2, "NextAttemptAt\" <=");
        await using var running = await Running.Start(office.Postman);
        await Until(() => trouble.Left == 1 && office.Clock.Timers == 1);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Until(() => trouble.Left == 0 && office.Clock.Timers == 1);
        await office.Post();
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

    private static async Task DeliverAll(PostOffice office)
    {
        while ((await office.Letters()).Any(l => l.NextAttemptAt is not null && l.LeaseOwner is null)) await office.Deliver();
    }

    private static async Task Until(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>The postman as the program runs him.</summary>
    private sealed class Running(Postman postman) : IAsyncDisposable
    {
        public static async Task<Running> Start(Postman postman)
        {
            await postman.StartAsync(CancellationToken.None);
            return new Running(postman);
        }

        public async ValueTask DisposeAsync() => await postman.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>A database that fails at what it is asked, a number of times.</summary>
    private sealed class Trouble : DbCommandInterceptor
    {
        private int left;
        private string sql = "";

        public int Left => left;

        public void Fail(int times, string inSql) => (sql, left) = (inSql, times);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Meet(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Meet(command);
            return ValueTask.FromResult(result);
        }

        private void Meet(DbCommand command)
        {
            if (left == 0 || !command.CommandText.Contains(sql, StringComparison.Ordinal)) return;
            left--;
            throw new IOException("The disk is full.");
        }
    }
}
