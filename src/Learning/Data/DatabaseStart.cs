using Learning.Data.Sqlite;
using Learning.Mail;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Data;

/// <summary>
/// Makes the database ready before anything else of the program starts. The embedded one is taken for this process and upgraded;
/// a server's is upgraded only when <c>Learning:MigrateAtStart</c> is true, since other nodes may still be running the old program.
/// </summary>
public sealed class DatabaseStart(DatabaseSettings settings, IServiceScopeFactory scopes, IConfiguration configuration, ILogger<DatabaseStart> logger)
    : IHostedLifecycleService, IDisposable
{
    public const string MigrateKey = "Learning:MigrateAtStart";

    private WritingRight? right;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        TakeWritingRight();
        if (settings.Engine == DatabaseEngine.Sqlite || configuration.GetValue(MigrateKey, false)) await Upgrade(cancellationToken);
    }

    /// <summary>From here to the end of this process nobody else writes to an embedded database. A server needs no such thing.</summary>
    /// <exception cref="CannotStart">Another process is writing: the program is serving, or a command is at work.</exception>
    public void TakeWritingRight()
    {
        if (right is not null || settings.File is not { } file) return;
        right = WritingRight.TryTake(file) ?? throw new CannotStart($"Another process is using {file}: the program is already serving it, or one of its commands is at work.");
    }

    /// <returns>The names of the migrations that were applied.</returns>
    /// <exception cref="CannotStart">As <see cref="SchemaVersion.Upgrade"/>.</exception>
    public async Task<IReadOnlyList<string>> Upgrade(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearningDb>();
        // A migration that was killed leaves its lock behind and the next would wait for it forever; who has the writing right knows that nobody is migrating,
        // and that no postman is alive who leased a letter.
        if (right is not null) await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        var applied = await db.Upgrade(cancellation);
        if (right is not null)
        {
            await db.Letters.ForgetLeases(cancellation);
            await RoundLease.ForgetAll(db, cancellation);
        }

        if (applied.Count > 0) logger.LogInformation("The database was upgraded: {Migrations}", string.Join(", ", applied));
        return applied;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Closing the last connection empties the write-ahead log into the file, which then is the whole database.</summary>
    public void Dispose()
    {
        if (right is null) return;
        SqliteConnection.ClearAllPools();
        right.Dispose();
    }
}
