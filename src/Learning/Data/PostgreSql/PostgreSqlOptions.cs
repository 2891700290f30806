using Microsoft.EntityFrameworkCore;

namespace Learning.Data.PostgreSql;

internal static class PostgreSqlOptions
{
    public static void UseLearningPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgres => postgres.EnableRetryOnFailure());
}
