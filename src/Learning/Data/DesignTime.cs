using Learning.Data.PostgreSql;
using Learning.Data.Sqlite;
using Learning.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Learning.Data;

// Migrations are made from the model alone: these name an engine and reach no database.

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteLearningDb>
{
    public SqliteLearningDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteLearningDb>();
        options.UseLearningSqlite("Data Source=:memory:");
        return new(options.Options);
    }
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerLearningDb>
{
    public SqlServerLearningDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerLearningDb>();
        options.UseLearningSqlServer("Server=.");
        return new(options.Options);
    }
}

internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlLearningDb>
{
    public PostgreSqlLearningDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlLearningDb>();
        options.UseLearningPostgreSql("Host=localhost");
        return new(options.Options);
    }
}
