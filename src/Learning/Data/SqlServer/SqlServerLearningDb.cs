using Microsoft.EntityFrameworkCore;

namespace Learning.Data.SqlServer;

/// <summary>For a school that outgrows one machine.</summary>
public sealed class SqlServerLearningDb(DbContextOptions<SqlServerLearningDb> options) : LearningDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        // Texts compare and sort by their code points, as in SQLite, whatever the server was set up with.
        conventions.Properties<string>().UseCollation("Latin1_General_100_BIN2");
    }
}
