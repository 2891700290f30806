using Learning.Data;
using Learning.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Data;

public sealed class WriterGateTests
{
    [Fact]
    public async Task Two_hundred_saves_at_once_all_arrive()
    {
        await using var database = await TemporaryDatabase.Started();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => database.Do(db =>
        {
            db.Add(Somebody(i));
            return db.SaveChangesAsync();
        }))));

        (await database.Do(db => db.People.CountAsync())).ShouldBe(200);
    }

    [Fact]
    public async Task Saves_transactions_and_bulk_statements_take_turns()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(db => Save(db, Somebody(0)));

        await Task.WhenAll(Enumerable.Range(1, 60).Select(i => Task.Run(() => database.Do(db => (i % 3) switch
        {
            0 => Save(db, Somebody(i)),
            1 => db.Write(ct => Save(db, Somebody(i))),
            _ => db.People.Where(p => p.Name == "Osoba 0").ExecuteUpdateAsync(set => set.SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount + 1)),
        }))));

        (await database.Do(db => db.People.CountAsync())).ShouldBe(41);
        (await database.Do(db => db.People.SingleAsync(p => p.Name == "Osoba 0"))).AccessFailedCount.ShouldBe(20);
    }

    [Fact]
    public async Task While_one_transaction_writes_another_waits_without_reading_yet()
    {
        await using var database = await TemporaryDatabase.Started();
        var (firstWrites, mayCommit) = (new TaskCompletionSource(), new TaskCompletionSource());

        var first = database.Do(db => db.Write(async ct =>
        {
            await Save(db, Somebody(1));
            firstWrites.SetResult();
            await mayCommit.Task;
        }));
        await firstWrites.Task;
        var second = database.Do(db => db.Write(ct => db.People.CountAsync(ct)));
        (await database.Do(db => db.People.CountAsync())).ShouldBe(0, "a reader waits for nobody and sees what is committed");
        second.IsCompleted.ShouldBeFalse();
        mayCommit.SetResult();
        await first;

        (await second).ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_save_and_a_dropped_transaction_leave_the_gate_open()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(db => Save(db, Somebody(1)));

        await Should.ThrowAsync<DbUpdateException>(() => database.Do(db => Save(db, Somebody(1))));
        await Should.ThrowAsync<InvalidOperationException>(() => database.Do(db => db.Write(ct => throw new InvalidOperationException("work"))));
        await Should.ThrowAsync<SqliteException>(() => database.Do(db => db.Database.ExecuteSqlRawAsync("DELETE FROM Nowhere")));
        await database.Do(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using (await db.Database.BeginTransactionAsync()) await Save(db, Somebody(2));
            await Save(db, Somebody(3));
        });

        (await database.Do(db => db.People.Select(p => p.Name).Order().ToListAsync())).ShouldBe(["Osoba 1", "Osoba 3"]);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_gate_to_the_others()
    {
        await using var database = await TemporaryDatabase.Started();
        var (writes, mayCommit) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writer = database.Do(db => db.Write(async ct =>
        {
            writes.SetResult();
            await mayCommit.Task;
            await Save(db, Somebody(1));
        }));
        await writes.Task;
        using var impatience = new CancellationTokenSource();

        var saving = database.Do(db =>
        {
            db.Add(Somebody(2));
            return db.SaveChangesAsync(impatience.Token);
        });
        var updating = database.Do(db => db.People.ExecuteDeleteAsync(impatience.Token));
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => saving);
        await Should.ThrowAsync<OperationCanceledException>(() => updating);
        mayCommit.SetResult();
        await writer;
        await database.Do(db => Save(db, Somebody(3)));

        (await database.Do(db => db.People.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_locked_by_another_program_is_database_trouble_and_works_again_afterwards()
    {
        await using var database = await TemporaryDatabase.Started();
        using (var beside = database.Beside())
        {
            using var foreign = beside.BeginTransaction();
            var trouble = await Should.ThrowAsync<Exception>(() => database.Do(db => Save(db, Somebody(1))));
            trouble.IsDatabaseTrouble().ShouldBeTrue();
        }

        await database.Do(db => Save(db, Somebody(1)));

        (await database.Do(db => db.People.CountAsync())).ShouldBe(1);
    }

    internal static Person Somebody(int i) => new($"osoba{i}@example.com", $"Osoba {i}") { NormalizedEmail = $"OSOBA{i}@EXAMPLE.COM", NormalizedUserName = $"OSOBA{i}@EXAMPLE.COM" };

    internal static async Task Save(LearningDb db, Person person)
    {
        db.Add(person);
        await db.SaveChangesAsync();
    }
}
