using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Learning.Data;

/// <summary>What a database means by its error codes, the same for all engines.</summary>
public static class DatabaseTrouble
{
    /// <summary>Somebody stored the same unique key first.</summary>
    public static bool IsUniqueViolation(this DbUpdateException exception) => exception.InnerException switch
    {
        // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY, https://sqlite.org/rescode.html
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        // A duplicate in a unique constraint, or in a unique index.
        SqlException sqlServer => sqlServer.Number is 2627 or 2601,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>The database cannot be written or reached just now: locked, full, or away. Nothing was changed; the same may be tried again later.</summary>
    public static bool IsDatabaseTrouble(this Exception exception) => exception switch
    {
        // SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14,
        // Connection broken or refused, timeout, full, deadlock, transient failures of the service
        SqlException sqlServer => sqlServer.IsTransient || sqlServer.Number is -2 or -1 or 2 or 53 or 233 or 1105 or 1205 or 9002 or 10053 or 10054 or 10060 or 10061 or 40613,
        NpgsqlException postgres => postgres.IsTransient || postgres.SqlState == PostgresErrorCodes.DiskFull,
        { InnerException: { } inner } => inner.IsDatabaseTrouble(),
        _ => false,
    };
}
