using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Learning.Data.Sqlite;

/// <summary>The embedded database: one file, no server, one writing process.</summary>
public sealed class SqliteLearningDb : LearningDb
{
    public SqliteLearningDb(DbContextOptions<SqliteLearningDb> options)
        : base(options)
    {
        // The writer gate watches transactions, so a save of a single row needs one too.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        // SQLite has no type for instants: UTC ticks sort and compare.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
