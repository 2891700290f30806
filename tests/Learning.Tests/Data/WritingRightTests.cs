using Learning.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Data;

public sealed class WritingRightTests
{
    [Fact]
    public async Task A_second_program_on_the_same_file_refuses_to_start_and_says_why()
    {
        await using var first = await TemporaryDatabase.Started();
        await using var second = TemporaryDatabase.Unstarted(first.Folder);

        var refusal = await Should.ThrowAsync<CannotStart>(() => second.Start.StartingAsync(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain(first.File);
        refusal.Message.ShouldContain("already serving");
    }

    [Fact]
    public async Task The_right_is_free_again_once_its_holder_has_ended()
    {
        await using var folder = TemporaryDatabase.Unstarted();

        using (WritingRight.TryTake(folder.File).ShouldNotBeNull()) WritingRight.TryTake(folder.File).ShouldBeNull();

        using var again = WritingRight.TryTake(folder.File).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_lock_of_a_killed_migration_does_not_stop_the_next_start()
    {
        await using var folder = TemporaryDatabase.Unstarted();
        using (var killed = folder.Beside())
        {
            using var leave = killed.CreateCommand();
            leave.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2027-01-01 00:00:00+00:00');
                """;
            leave.ExecuteNonQuery();
        }

        await folder.Start.StartingAsync(TestContext.Current.CancellationToken);

        (await folder.Do(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }
}
