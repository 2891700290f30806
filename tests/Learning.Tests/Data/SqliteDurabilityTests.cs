using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Data;

public sealed class SqliteDurabilityTests
{
    [Fact]
    public async Task Every_connection_is_durable_also_when_it_comes_from_the_pool_again()
    {
        await using var database = await TemporaryDatabase.Started();

        for (var opened = 0; opened < 3; opened++)
        {
            await database.Do(async db =>
            {
                (await Pragma(db, "journal_mode")).ShouldBe("wal");
                (await Pragma(db, "synchronous")).ShouldBe("2");
                (await Pragma(db, "foreign_keys")).ShouldBe("1");
                (await Pragma(db, "busy_timeout")).ShouldBe("5000");
            });
        }
    }

    [Fact]
    public async Task Connections_open_at_the_same_time_are_all_durable()
    {
        await using var database = await TemporaryDatabase.Started();

        await database.Do(one => database.Do(async other =>
        {
            await one.Database.OpenConnectionAsync();
            await other.Database.OpenConnectionAsync();
            (await Pragma(one, "synchronous")).ShouldBe("2");
            (await Pragma(other, "synchronous")).ShouldBe("2");
        }));
    }

    private static async Task<string?> Pragma(DbContext db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
