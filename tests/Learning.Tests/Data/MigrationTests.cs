using Learning.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Learning.Tests.Data;

public sealed class MigrationTests
{
    public static TheoryData<DatabaseEngine> Engines => new(Enum.GetValues<DatabaseEngine>());

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_migrations_lead_to_the_model(DatabaseEngine engine)
    {
        await using var db = DesignTimeDatabases.Of(engine);

        db.Database.HasPendingModelChanges().ShouldBeFalse("make a migration for each engine");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_id_is_made_by_the_school(DatabaseEngine engine)
    {
        await using var db = DesignTimeDatabases.Of(engine);

        db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(entity => entity.FindPrimaryKey()!.Properties)
            .Where(key => key.ClrType == typeof(Guid) && key.ValueGenerated != ValueGenerated.Never && !key.IsForeignKey())
            .Select(key => $"{key.DeclaringType.DisplayName()}.{key.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task All_engines_were_migrated_together()
    {
        var names = new List<string[]>();
        foreach (var engine in Enum.GetValues<DatabaseEngine>())
        {
            await using var db = DesignTimeDatabases.Of(engine);
            names.Add([.. db.Database.GetMigrations().Select(id => id.Split('_', 2)[1])]);
        }

        names[0].ShouldNotBeEmpty();
        names[1].ShouldBe(names[0]);
        names[2].ShouldBe(names[0]);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        await using var database = await TemporaryDatabase.Started();
        await database.Do(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')"));
        await using var older = TemporaryDatabase.Unstarted(database.Folder);

        var refusal = await Should.ThrowAsync<CannotStart>(() => older.Start.Upgrade(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("Later");
    }
}
