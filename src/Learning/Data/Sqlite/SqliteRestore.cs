using System.Globalization;
using Learning.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Data.Sqlite;

/// <summary>Puts a backup in the place of an embedded database. Whoever calls it has the <see cref="WritingRight"/>.</summary>
public static class SqliteRestore
{
    public const string Quarantine = "Not sent: it was waiting when this backup was made and may have been sent since. Send it again if it was not.";

    /// <summary>The backup is copied, upgraded and freed of old mail beside the database, and takes its place in one step at the end.</summary>
    /// <exception cref="CannotStart">The backup is damaged, no database of this program, or of a newer one. Nothing was changed.</exception>
    public static async Task<Restored> Restore(string database, string backup, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!File.Exists(backup)) throw new CannotStart($"There is no file {backup}.");
        if (!SqliteBackup.Verify(backup).ContainsKey("__EFMigrationsHistory")) throw new CannotStart($"{backup} is no database of this program.");
        var coming = database + ".coming";
        File.Delete(coming);
        try
        {
            SqliteBackup.Take(backup, coming);
            var quarantined = await Prepare(coming, now, cancellation);
            var aside = KeepAside(database, now);
            File.Move(coming, database, overwrite: true);
            return new Restored(aside, quarantined);
        }
        finally
        {
            foreach (var file in Parts(coming)) File.Delete(file);
        }
    }

    private static async Task<int> Prepare(string file, DateTimeOffset now, CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<SqliteLearningDb>();
        options.UseLearningSqlite($"Data Source={file};Pooling=False");
        await using var db = new SqliteLearningDb(options.Options);
        await db.Upgrade(cancellation);
        var quarantined = await db.Letters.Waiting().ExecuteUpdateAsync(
            letter => letter
                .SetProperty(l => l.NextAttemptAt, (DateTimeOffset?)null)
                .SetProperty(l => l.GivenUpAt, now)
                .SetProperty(l => l.LeaseOwner, (Guid?)null)
                .SetProperty(l => l.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(l => l.LastError, Quarantine),
            cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE", cancellation);
        return quarantined;
    }

    /// <summary>The database as it was, with what its write-ahead log still holds; no part of it stays where the restored one will be, except the file that it replaces.</summary>
    private static string? KeepAside(string database, DateTimeOffset now)
    {
        if (!File.Exists(database)) return null;
        var aside = string.Create(CultureInfo.InvariantCulture, $"{database}.before-restore-{now:yyyyMMddTHHmmssZ}");
        foreach (var part in Parts(database))
        {
            var copy = aside + part[database.Length..];
            File.Copy(part, copy);
            SqliteBackup.FlushToDisk(copy);
        }

        foreach (var log in Parts(database).Where(part => part != database)) File.Delete(log);
        return aside;
    }

    private static IEnumerable<string> Parts(string database) => new[] { database, $"{database}-wal", $"{database}-shm" }.Where(File.Exists);
}

/// <param name="KeptAside">Where the previous database is now; null when there was none.</param>
/// <param name="Quarantined">How many letters were waiting in the backup and will not be sent by themselves.</param>
public sealed record Restored(string? KeptAside, int Quarantined);
