using Microsoft.EntityFrameworkCore;

namespace Learning.Data.Sqlite;

internal static class SqliteOptions
{
    public static void UseLearningSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString);
}
