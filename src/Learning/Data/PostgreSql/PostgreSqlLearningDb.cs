using Microsoft.EntityFrameworkCore;

namespace Learning.Data.PostgreSql;

/// <summary>The open alternative for a school that outgrows one machine.</summary>
public sealed class PostgreSqlLearningDb(DbContextOptions<PostgreSqlLearningDb> options) : LearningDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        // Texts compare and sort by their code points, as in SQLite, whatever the server was set up with.
        conventions.Properties<string>().UseCollation("C");
    }
}
