using Learning.Data;
using Learning.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Learning.Tests.Data;

public sealed class StatementKeeperTests
{
    /// <summary>SQLITE_DBSTATUS_STMT_USED, https://sqlite.org/c3ref/c_dbstatus_options.html</summary>
    private const int SqliteStatementsUsed = 3;

    [Fact]
    public async Task A_query_asked_again_is_prepared_once_and_answers_afresh()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(async db =>
        {
            await Add(db, "Ala");
            (await Named(db, "Ala")).ShouldBe(["Ala"]);
            (await Named(db, "Ewa")).ShouldBeEmpty();
            var prepared = Prepared(db);

            await Add(db, "Ola");
            (await Named(db, "Ola")).ShouldBe(["Ola"]);
            (await Named(db, "Ewa")).ShouldBeEmpty();

            Prepared(db).ShouldBe(prepared);
        });
    }

    [Fact]
    public async Task The_next_to_use_the_connection_finds_its_statements()
    {
        await using var database = await TemporaryDatabase.Started();
        var first = await database.Do(async db =>
        {
            await Named(db, "Ala");
            return (Connection(db).Handle, Prepared(db));
        });

        var second = await database.Do(async db =>
        {
            await Named(db, "Ola");
            return (Connection(db).Handle, Prepared(db));
        });

        second.ShouldBe(first);
    }

    [Fact]
    public async Task The_same_query_can_be_read_twice_at_once()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(async db =>
        {
            await Add(db, "Ala");
            await Add(db, "Ola");
            var pairs = new List<string>();

            await foreach (var one in db.People.OrderBy(p => p.Name).Select(p => p.Name).AsAsyncEnumerable())
                await foreach (var other in db.People.OrderBy(p => p.Name).Select(p => p.Name).AsAsyncEnumerable())
                    pairs.Add(one + other);

            pairs.ShouldBe(["AlaAla", "AlaOla", "OlaAla", "OlaOla"]);
        });
    }

    [Fact]
    public async Task A_statement_that_failed_works_the_next_time()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(db => Add(db, "Ala"));

        await Should.ThrowAsync<DbUpdateException>(() => database.Do(db => Add(db, "Ala")));
        await database.Do(db => Add(db, "Ola"));

        (await database.Do(db => db.People.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Statements_that_are_not_asked_for_any_more_are_forgotten()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(async db =>
        {
            for (var i = 100; i < 300; i++) await db.Database.ExecuteSqlRawAsync(Statement(i));
            var prepared = Prepared(db);

            for (var i = 300; i < 900; i++) await db.Database.ExecuteSqlRawAsync(Statement(i));

            Prepared(db).ShouldBeLessThan(prepared * 3 / 2);
        });
    }

    [Fact]
    public async Task A_transaction_that_nobody_ended_is_undone_when_its_work_is_over()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(async db =>
        {
            await db.Database.BeginTransactionAsync();
            await Add(db, "Ala");
        });

        (await database.Do(db => db.People.CountAsync())).ShouldBe(0);
        await database.Do(db => Add(db, "Ola"));
        (await database.Do(db => db.People.CountAsync())).ShouldBe(1);
    }

    private static async Task Add(LearningDb db, string name)
    {
        var address = $"{name}@example.com";
        db.Add(new Person(address, name) { NormalizedEmail = address.ToUpperInvariant(), NormalizedUserName = address.ToUpperInvariant() });
        await db.SaveChangesAsync();
    }

    private static Task<List<string>> Named(LearningDb db, string name) => db.People.Where(p => p.Name == name).Select(p => p.Name).ToListAsync();

    private static string Statement(int number) => $"UPDATE People SET AccessFailedCount = {number} WHERE Name = 'Nikt'";

    private static SqliteConnection Connection(LearningDb db) => (SqliteConnection)db.Database.GetDbConnection();

    /// <summary>Bytes that the prepared statements of the connection take.</summary>
    private static int Prepared(LearningDb db)
    {
        raw.sqlite3_db_status(Connection(db).Handle, SqliteStatementsUsed, out var bytes, out _, 0).ShouldBe(0);
        return bytes;
    }
}
