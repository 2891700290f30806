using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Learning.Data.Sqlite;

/// <summary>
/// Lets every connection keep its statements: SQLite takes longer to read a query than to answer it, and EF hands over the same ones again and again.
/// </summary>
internal sealed class StatementKeeper : DbCommandInterceptor, IDbConnectionInterceptor
{
    public static readonly StatementKeeper Instance = new();

    /// <summary>A connection as it comes: EF would give it functions for sums of decimals and for patterns, anew at each opening, and no query here asks for one.</summary>
    public InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeepingConnection(eventData.ConnectionString));

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: KeepingConnection connection } command ? connection.Keep(command) : result;
}

/// <summary>Belongs to one pooled context and stays open until that is disposed of: closing would forget the statements.</summary>
internal sealed class KeepingConnection(string? connectionString) : SqliteConnection(connectionString)
{
    /// <summary>A page asks a dozen different queries, the whole program some hundreds; each takes a few kilobytes.</summary>
    private const int MostKept = 100;

    private readonly OrderedDictionary<string, KeptCommand> idle = new(StringComparer.Ordinal);
    private bool isDisposed;

    public override void Close()
    {
        if (isDisposed) base.Close();
        else Transaction?.Dispose();
    }

    /// <returns>A command that does the same and is prepared already when it was executed before.</returns>
    public SqliteCommand Keep(SqliteCommand command)
    {
        if (!idle.Remove(command.CommandText, out var kept)) kept = new KeptCommand(command.CommandText, this);
        (kept.Transaction, kept.CommandTimeout) = (command.Transaction, command.CommandTimeout);
        SqliteParameter[] parameters = [.. command.Parameters.Cast<SqliteParameter>()];
        command.Parameters.Clear();
        kept.Parameters.AddRange(parameters);
        command.Dispose();
        return kept;
    }

    /// <returns>False when another command of the same statement is kept already.</returns>
    public bool TakeBack(KeptCommand command)
    {
        if (!idle.TryAdd(command.CommandText, command)) return ReferenceEquals(idle[command.CommandText], command);
        if (idle.Count <= MostKept) return true;
        var longestIdle = idle.GetAt(0).Value;
        idle.RemoveAt(0);
        longestIdle.Forget();
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        isDisposed = true;
        base.Dispose(disposing);
    }
}

/// <summary>Goes back to its connection when it is disposed of.</summary>
internal sealed class KeptCommand(string text, KeepingConnection home) : SqliteCommand(text, home)
{
    public void Forget() => base.Dispose(disposing: true);

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            base.Dispose(disposing);
            return;
        }

        Parameters.Clear();
        Transaction = null;
        if (!home.TakeBack(this)) Forget();
    }
}
