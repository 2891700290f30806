using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Mail;

/// <summary>Each letter once, however many postmen there are and whatever happens to them.</summary>
public sealed class LeaseTests : IAsyncLifetime
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
        await underway.WaitUntilReached();
        (await branch.Deliver()).ShouldBe(0);
        underway.Release();
        (await round).ShouldBe(1);
        server.Received.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_letter_that_another_takes_between_a_look_and_a_grasp_is_his()
    {
        await using var branch = office.Branch(server.Port);
        await office.Post();
        var underway = server.Hold("RCPT");
        var other = new List<Task<int>>();
        trouble.Before("UPDATE", () =>
        {
            other.Add(branch.Deliver());
            return underway.WaitUntilReached();
        });
        (await office.Deliver()).ShouldBe(0);
        underway.Release();
        (await Task.WhenAll(other)).ShouldBe([1]);
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
        await underway.WaitUntilReached();
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
            _ = underway.WaitUntilReached().ContinueWith(_ =>
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
    public async Task A_letter_that_was_sent_is_written_down_as_soon_as_the_database_lets_it()
    {
        var id = await office.Post();
        trouble.Fail(times: 3, "SentAt\" =");
        var round = office.Deliver();
        for (var left = 2; left >= 0; left--)
        {
            await Eventually.Until(() => trouble.Left == left);
            office.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await round.WaitAsync(TimeSpan.FromSeconds(30));
        (await office.Letter(id)).SentAt.ShouldNotBeNull();
        await office.Deliver();
        server.Received.ShouldHaveSingleItem();
    }

    private static async Task DeliverAll(PostOffice office)
    {
        while ((await office.Letters()).Any(l => l.NextAttemptAt <= office.Clock.Now && l.LeaseOwner is null)) await office.Deliver();
    }
}
