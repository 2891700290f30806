using Learning.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Learning.Tests.Data.WriterGateTests;

namespace Learning.Tests.Data;

/// <summary>On a real server, which tests/run starts or is told of; explicit, because without one there is nothing to test.</summary>
public abstract class ServerDatabaseTests(DatabaseEngine engine, string variable) : IAsyncLifetime
{
    private TemporaryDatabase database = null!;

    /// <summary>The same server, a database that does not exist yet.</summary>
    protected abstract string NewDatabase(string server);

    public ValueTask InitializeAsync()
    {
        var server = Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"{variable} must hold a connection string that may make databases.");
        database = TemporaryDatabase.Unstarted(null, (DatabaseSettings.EngineKey, engine.ToString()), (DatabaseSettings.ConnectionKey, NewDatabase(server)));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await database.Do(db => db.Database.EnsureDeletedAsync());
        await database.DisposeAsync();
    }

    [Fact(Explicit = true)]
    public async Task Start_leaves_the_schema_alone_unless_asked_and_readiness_says_so()
    {
        var check = database.Services.GetRequiredService<SchemaCheck>();
        await database.Start.Upgrade(TestContext.Current.CancellationToken);
        await database.Do(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        await database.Start.StartingAsync(TestContext.Current.CancellationToken);
        var behind = await check.CheckHealthAsync(new HealthCheckContext());

        behind.Status.ShouldBe(HealthStatus.Unhealthy);
        behind.Description.ShouldNotBeNull().ShouldContain("migrate");
    }

    [Fact(Explicit = true)]
    public async Task The_migrations_apply_and_the_database_is_ready()
    {
        var applied = await database.Start.Upgrade(TestContext.Current.CancellationToken);

        applied.ShouldNotBeEmpty();
        (await database.Do(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
        (await database.Services.GetRequiredService<SchemaCheck>().CheckHealthAsync(new HealthCheckContext())).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact(Explicit = true)]
    public async Task Two_who_count_at_once_and_take_the_same_number_end_with_two_numbers()
    {
        await database.Start.Upgrade(TestContext.Current.CancellationToken);
        using var bothHaveCounted = new Barrier(2);

        await Task.WhenAll(Number(), Number());

        (await database.Do(db => db.People.Select(p => p.Name).Order().ToListAsync())).ShouldBe(["Osoba 0", "Osoba 1"]);

        Task Number()
        {
            var runs = 0;
            return Task.Run(() => database.Do(db => db.Write(async ct =>
            {
                var earlier = await db.People.CountAsync(ct);
                if (runs++ == 0) bothHaveCounted.SignalAndWait(ct);
                await Save(db, Somebody(earlier));
            })));
        }
    }

    [Fact(Explicit = true)]
    public async Task A_duplicate_is_told_from_other_failures()
    {
        await database.Start.Upgrade(TestContext.Current.CancellationToken);
        await database.Do(db => Save(db, Somebody(1)));

        var duplicate = await Should.ThrowAsync<DbUpdateException>(() => database.Do(db => Save(db, Somebody(1))));
        var other = await Should.ThrowAsync<DbUpdateException>(() => database.Do(async db =>
        {
            db.Add(new Learning.Study.Visit(Guid.CreateVersion7(), "lekcja", TimeProvider.System.GetUtcNow()));
            await db.SaveChangesAsync();
        }));

        duplicate.IsUniqueViolation().ShouldBeTrue();
        other.IsUniqueViolation().ShouldBeFalse();
        duplicate.IsDatabaseTrouble().ShouldBeFalse();
    }

    [Fact(Explicit = true)]
    public async Task Texts_sort_by_their_code_points()
    {
        await database.Start.Upgrade(TestContext.Current.CancellationToken);
        string[] names = ["Żaba", "ala", "Ola", "Łoś", "ola"];
        await database.Do(db =>
        {
            db.AddRange(names.Select((name, i) => new Learning.People.Person($"{i}@example.com", name) { NormalizedEmail = $"{i}", NormalizedUserName = $"{i}" }));
            return db.SaveChangesAsync();
        });

        (await database.Do(db => db.People.OrderBy(p => p.Name).Select(p => p.Name).ToListAsync())).ShouldBe(["Ola", "ala", "ola", "Łoś", "Żaba"]);
        (await database.Do(db => db.People.CountAsync(p => p.Name == "ola"))).ShouldBe(1);
    }
}
