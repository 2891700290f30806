using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Learning.Data.Sqlite;

internal static class SqliteOptions
{
    public static void UseLearningSqlite(this DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);
        connection.DefaultTimeout = (int)WriterGate.Patience.TotalSeconds;
        var gate = WriterGate.Of(SqliteFile.Of(connectionString) ?? connectionString);
        options.UseSqlite(connection.ConnectionString)
            .AddInterceptors(SqlitePragmas.Instance, StatementKeeper.Instance, new GatedWrites(gate))
            .ReplaceService<IRelationalTransactionFactory, GatedTransactionFactory>();
    }
}
