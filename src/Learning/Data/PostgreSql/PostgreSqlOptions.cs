using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Learning.Data.PostgreSql;

internal static class PostgreSqlOptions
{
    public static void UseLearningPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgres => postgres.EnableRetryOnFailure());

    /// <exception cref="ArgumentException">It has keys that the driver does not know.</exception>
    public static string Checked(string connectionString)
    {
        _ = new NpgsqlConnectionStringBuilder(connectionString);
        return connectionString;
    }
}
