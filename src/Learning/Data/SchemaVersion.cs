using Microsoft.EntityFrameworkCore;

namespace Learning.Data;

/// <summary>How the tables of a database stand to those that this program knows.</summary>
public static class SchemaVersion
{
    /// <summary>Brings the tables up to this program.</summary>
    /// <exception cref="CannotStart">A newer program has been here: its tables are not for this one to change.</exception>
    public static async Task<IReadOnlyList<string>> Upgrade(this LearningDb db, CancellationToken cancellation = default)
    {
        var (known, applied) = (db.Database.GetMigrations().ToList(), (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList());
        var newer = applied.Except(known, StringComparer.Ordinal).ToList();
        if (newer.Count > 0) throw new CannotStart($"The database was last used by a newer version of the program (it has {string.Join(", ", newer)}). Start that version, or restore a backup.");
        var pending = known.Except(applied, StringComparer.Ordinal).ToList();
        if (pending.Count > 0) await db.Database.MigrateAsync(cancellation);
        return pending;
    }

    /// <summary>Whether migrations of this program have not been applied yet.</summary>
    public static async Task<bool> IsBehind(this LearningDb db, CancellationToken cancellation = default) =>
        (await db.Database.GetPendingMigrationsAsync(cancellation)).Any();
}
