using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Learning.Benchmarks.Load;

/// <summary>
/// The least that a durable change can cost: the rows that the program stored for it put into a second file beside its database,
/// with the same tables and indexes, by prepared statements, one transaction each, WAL and synchronous=FULL.
/// </summary>
internal sealed class BareCommits : IDisposable
{
    /// <summary>Of one hand-in, its letters included.</summary>
    public static readonly (string Name, int Rows)[] HandIn = [("Drafts", 1), ("Revisions", 1), ("Submissions", 1), ("Journal", 1), ("Waits", 1), ("Letters", 2)];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder;
    private readonly (string Name, int Rows)[] tables;
    private readonly SqliteConnection program;
    private readonly SqliteConnection bare;
    private readonly Dictionary<string, long> seen = [];

    /// <param name="folder">Where the program's database is. Of that one this only reads.</param>
    /// <param name="tables">With how many rows of each belong to one change; what is in them already is left out.</param>
    public BareCommits(string folder, params (string Name, int Rows)[] tables)
    {
        (this.folder, this.tables) = (folder, tables);
        program = Open($"Data Source={Path.Combine(folder, "learning.db")};Mode=ReadOnly;Pooling=False");
        bare = Open($"Data Source={Path.Combine(folder, $"bare-{tables[0].Name}.db")};Pooling=False");
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF;");
        foreach (var sql in Read($"SELECT sql FROM sqlite_schema WHERE tbl_name IN ({string.Join(',', tables.Select(t => $"'{t.Name}'"))}) AND sql IS NOT NULL ORDER BY type DESC")) Run((string)sql[0]);
        foreach (var (name, _) in tables) seen[name] = (long)Read($"SELECT COALESCE(MAX(rowid), 0) FROM {name}")[0][0];
    }

    public async Task WaitUntilLettersAreDelivered()
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var clock = Stopwatch.StartNew(); (long)Read("SELECT COUNT(*) FROM Letters WHERE NextAttemptAt IS NOT NULL")[0][0] > 0; await pause.WaitForNextTickAsync())
            if (clock.Elapsed > Patience) throw new InvalidOperationException("Letters are waiting that should be delivered.");
    }

    /// <summary>Commits the changes since the last time once more.</summary>
    /// <returns>How long one takes.</returns>
    public TimeSpan Repeat()
    {
        var rows = tables.ToDictionary(t => t.Name, t => Take(t.Name), StringComparer.Ordinal);
        var inserts = tables.ToDictionary(t => t.Name, t => Insert(t.Name, rows[t.Name][0].Length), StringComparer.Ordinal);
        var changes = rows[tables[0].Name].Count / tables[0].Rows;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < changes; i++)
        {
            using var transaction = bare.BeginTransaction();
            foreach (var (name, count) in tables)
                for (var row = i * count; row < (i + 1) * count; row++)
                    Execute(inserts[name], rows[name][row], transaction);
            transaction.Commit();
        }

        var took = clock.Elapsed / changes;
        foreach (var insert in inserts.Values) insert.Dispose();
        return took;
    }

    /// <summary>One page written and flushed to the disk, in the folder of the database.</summary>
    public TimeSpan Fsync()
    {
        using var file = new FileStream(Path.Combine(folder, "fsync"), FileMode.Create, FileAccess.Write, FileShare.None, 1);
        var page = new byte[4096];
        return TimeSpan.FromMilliseconds(Figure.Median(Enumerable.Range(0, 50).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            file.Write(page);
            file.Flush(flushToDisk: true);
            return clock.Elapsed.TotalMilliseconds;
        }).ToList()));
    }

    public void Dispose()
    {
        program.Dispose();
        bare.Dispose();
    }

    private List<object[]> Take(string table)
    {
        var rows = Read(string.Create(CultureInfo.InvariantCulture, $"SELECT rowid, * FROM {table} WHERE rowid > {seen[table]} ORDER BY rowid"));
        seen[table] = (long)rows[^1][0];
        return [.. rows.Select(row => row[1..])];
    }

    private List<object[]> Read(string sql)
    {
        using var command = program.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private SqliteCommand Insert(string table, int columns)
    {
        var command = bare.CreateCommand();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(',', Enumerable.Range(0, columns).Select(i => $"$p{i}"))})";
        for (var i = 0; i < columns; i++) command.Parameters.AddWithValue($"$p{i}", DBNull.Value);
        command.Prepare();
        return command;
    }

    private static void Execute(SqliteCommand insert, object[] row, SqliteTransaction transaction)
    {
        insert.Transaction = transaction;
        for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i];
        insert.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = bare.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
