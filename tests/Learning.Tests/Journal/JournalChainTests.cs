using Learning.Journal;
using Learning.People;
using Learning.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Journal;

/// <summary>What is in the journal stays as it was written, or the seals say where not.</summary>
public sealed class JournalChainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2027, 4, 28, 8, 0, 0, TimeSpan.Zero);
    private TemporaryDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TemporaryDatabase.Started();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Entries_are_numbered_from_one_in_the_order_they_were_stored_and_are_whole()
    {
        await Write(3, 1, 2);

        (await Seal()).ShouldBe(3);

        (await database.Do(db => db.Journal.OrderBy(e => e.Number).Select(e => e.StoredAt.Minute).ToListAsync())).ShouldBe([1, 2, 3]);
        var found = await Verify();
        (found.Whole, found.BrokenAt, found.Unsealed).ShouldBe((3, null, 0));
    }

    [Fact]
    public async Task A_later_round_goes_on_where_the_last_one_ended()
    {
        await Write(1);
        await Seal();
        await Write(2);
        (await Verify()).Unsealed.ShouldBe(1);

        await Seal();
        (await Seal()).ShouldBe(0);

        (await Verify()).Whole.ShouldBe(2);
    }

    [Theory]
    [InlineData("UPDATE Journal SET Rule = 'other' WHERE Number = 2")]
    [InlineData("UPDATE Journal SET Deed = Deed + 1 WHERE Number = 2")]
    [InlineData("UPDATE Journal SET ReceivedAt = ReceivedAt + 10000 WHERE Number = 2")]
    [InlineData("UPDATE Journal SET StoredAt = StoredAt - 10000 WHERE Number = 2")]
    [InlineData("UPDATE Journal SET Who = (SELECT Pseudonym FROM People LIMIT 1) WHERE Number = 2")]
    [InlineData("UPDATE Journal SET Sha256 = NULL, Rule = Rule || Sha256 WHERE Number = 2")]
    [InlineData("UPDATE Journal SET About = Id WHERE Number = 2")]
    [InlineData("DELETE FROM Journal WHERE Number = 2")]
    [InlineData("UPDATE Journal SET Seal = NULL, Number = NULL WHERE Number = 2")]
    public async Task What_was_altered_or_removed_is_found_at_its_number(string crime)
    {
        await database.Do(db =>
        {
            db.Add(new Person("kto@example.test", "Kto Inny"));
            return db.SaveChangesAsync();
        });
        await Write(1, 2, 3);
        await Seal();

        using (var beside = database.Beside())
        using (var command = beside.CreateCommand())
        {
            command.CommandText = crime;
            command.ExecuteNonQuery().ShouldBe(1);
        }

        var found = await Verify();
        (found.Whole, found.BrokenAt).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_journal_that_lost_its_end_is_whole_but_lacks_the_seal_written_down_before()
    {
        await Write(1, 2, 3);
        await Seal();
        var seal = (await Verify()).Seal;
        (await Verify(seal)).KnownAt.ShouldBe(3);

        await database.Do(db => db.Journal.Where(e => e.Number == 3).ExecuteDeleteAsync());

        var found = await Verify(seal);
        (found.Whole, found.BrokenAt, found.KnownAt).ShouldBe((2, null, null));
    }

    [Fact]
    public async Task Erasing_a_person_leaves_the_chain_whole_and_the_name_nowhere()
    {
        var person = new Person("ala@example.test", "Ala Kot");
        await database.Do(db =>
        {
            db.AddRange(person, new JournalEntry(JournalDeed.HandedIn, person, Guid.CreateVersion7(), Morning, Morning));
            return db.SaveChangesAsync();
        });
        await Seal();

        await database.Do(db => db.People.Where(p => p.Id == person.Id).ExecuteDeleteAsync());

        (await Verify()).Whole.ShouldBe(1);
        (await database.Do(db => db.Journal.AnyAsync(e => db.People.Any(p => p.Pseudonym == e.Who)))).ShouldBeFalse();
        (await database.Do(db => db.Journal.SingleAsync())).Who.ShouldBe(person.Pseudonym);
    }

    [Fact]
    public async Task The_program_itself_cannot_alter_an_entry()
    {
        await Write(1);

        await Should.ThrowAsync<InvalidOperationException>(() => database.Do(async db =>
        {
            var entry = await db.Journal.SingleAsync();
            db.Entry(entry).Property(e => e.Rule).CurrentValue = "other";
            await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task Two_that_seal_at_once_leave_one_chain()
    {
        await Write([.. Enumerable.Range(0, 50)]);
        using var bothAreHere = new Barrier(2);

        await Task.WhenAll(Task.Run(SealTogether, TestContext.Current.CancellationToken), Task.Run(SealTogether, TestContext.Current.CancellationToken));

        (await Verify()).Whole.ShouldBe(50);

        async Task SealTogether()
        {
            bothAreHere.SignalAndWait(TestContext.Current.CancellationToken);
            try
            {
                await Seal();
            }
            catch (DbUpdateException)
            {
                (await Seal()).ShouldBe(0);
            }
        }
    }

    private Task<int> Write(params int[] minutes) => database.Do(db =>
    {
        foreach (var minute in minutes)
            db.Add(new JournalEntry(JournalDeed.HandedIn, null, Guid.CreateVersion7(), Morning, Morning.AddMinutes(minute), "cohort", new string('a', 64)));
        return db.SaveChangesAsync();
    });

    private Task<int> Seal() => database.Do(db => db.SealNext());

    private Task<JournalFindings> Verify(string? known = null) => database.Do(db => db.Verify(known));
}
