using Microsoft.Data.Sqlite;

namespace Learning.Data.Sqlite;

/// <summary>Copies an embedded database while it is being used. It only reads, so it needs no <see cref="WritingRight"/>.</summary>
public static class SqliteBackup
{
    /// <summary>Writes the copy, checks it page by page and row by row, and only then gives it its name.</summary>
    /// <param name="file">Must not exist.</param>
    /// <returns>How many rows each table has.</returns>
    /// <exception cref="CannotStart">There is nothing to back up, the target exists, or the copy is not what it should be.</exception>
    public static IReadOnlyDictionary<string, long> Take(string database, string file)
    {
        if (!File.Exists(database)) throw new CannotStart($"There is no database at {database}.");
        if (File.Exists(file)) throw new CannotStart($"{file} exists already. A backup never overwrites another.");
        var partial = file + ".partial";
        File.Delete(partial);
        try
        {
            var rows = Copy(database, partial);
            Verify(partial, rows);
            FlushToDisk(partial);
            File.Move(partial, file);
            return rows;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <exception cref="CannotStart">The file is no whole SQLite database.</exception>
    public static IReadOnlyDictionary<string, long> Verify(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            var damage = Read(connection, "PRAGMA integrity_check").Concat(Read(connection, "PRAGMA foreign_key_check")).Where(line => line != "ok").ToList();
            return damage.Count == 0 ? Count(connection) : throw new CannotStart($"{file} is damaged: {string.Join("; ", damage.Take(5))}.");
        }
        catch (SqliteException reason)
        {
            throw new CannotStart($"{file} cannot be read as a database: {reason.Message}", reason);
        }
    }

    internal static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    internal static void FlushToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static Dictionary<string, long> Copy(string database, string partial)
    {
        using var source = Open(database, SqliteOpenMode.ReadOnly);
        using var target = Open(partial, SqliteOpenMode.ReadWriteCreate);
        // Counting and copying in one transaction see the same moment, however much is written meanwhile.
        using var moment = source.BeginTransaction(deferred: true);
        var rows = Count(source);
        source.BackupDatabase(target);
        // A copy is one file: it needs no write-ahead log beside it.
        Read(target, "PRAGMA journal_mode=DELETE");
        return rows;
    }

    private static void Verify(string partial, Dictionary<string, long> expected)
    {
        var found = Verify(partial);
        var differing = expected.Keys.Union(found.Keys, StringComparer.Ordinal).Where(table => expected.GetValueOrDefault(table, -1) != found.GetValueOrDefault(table, -1)).ToList();
        if (differing.Count > 0) throw new CannotStart($"The copy differs from the database in {string.Join(", ", differing)}.");
    }

    private static Dictionary<string, long> Count(SqliteConnection connection) =>
        Read(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")
            .ToDictionary(table => table, table => long.Parse(Read(connection, $"SELECT COUNT(*) FROM \"{table}\"").Single(), System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(0));
        return lines;
    }
}
