using Learning.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Essays;

/// <summary>
/// What time brings about: drafts are handed in at the deadline for those who asked, and reminders are written. One node of several does it;
/// every piece is one transaction, exactly once by its own keys, so that a round may be killed anywhere and begun again.
/// </summary>
public sealed class DeadlineRounds(IServiceScopeFactory scopes, School school, SignedLinks links, IEnumerable<RoundPiece> others, TimeProvider clock, ILogger<DeadlineRounds> log) : BackgroundService
{
    public const string Name = "deadlines";

    /// <summary>After this the rounds are anyone's: their node must have been killed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);

    private readonly Guid owner = Guid.CreateVersion7();

    /// <summary>One round.</summary>
    /// <returns>How many pieces of work were done; null while another node does the rounds.</returns>
    public async Task<int?> Run(CancellationToken stopping)
    {
        if (!await IsMine(stopping)) return null;
        var pieces = await Read((db, now, ct) => AutoHandInRound.Due(db, now, ct), stopping);
        var done = 0;
        foreach (var wish in pieces) done += await TryWrite((db, now, ct) => AutoHandInRound.Settle(db, wish, school, now, ct), wish, stopping);
        foreach (var assignment in await Read((db, now, ct) => ReminderRound.Near(db, now, ct), stopping))
            done += await TryWrite((db, now, ct) => ReminderRound.Remind(db, assignment, school, links, now, ct), assignment, stopping);
        foreach (var assignment in await Read((db, now, ct) => PassedRound.Passed(db, now, ct), stopping))
            done += await TryWrite((db, now, ct) => PassedRound.Report(db, assignment, school, now, ct), assignment, stopping);
        foreach (var other in others)
            foreach (var piece in await Read(other.Find, stopping)) done += await TryWrite((db, now, ct) => other.Do(db, piece, now, ct), piece, stopping);
        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Poll, clock);
        do await TryRun(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryRun(CancellationToken stopping)
    {
        try
        {
            await Run(stopping);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "The round of deadlines could not be done; trying again in {Seconds} seconds.", Poll.TotalSeconds);
        }
    }

    private Task<bool> IsMine(CancellationToken stopping) =>
        Read((db, now, ct) => RoundLease.TryTake(db, Name, owner, now, now + Lease, ct), stopping);

    private async Task<T> Read<T>(Func<DbContext, DateTimeOffset, CancellationToken, Task<T>> work, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<DbContext>(), Now(), stopping);
    }

    /// <summary>What one piece refuses does not hold up the others; the next round tries it again.</summary>
    private async Task<int> TryWrite(Func<DbContext, DateTimeOffset, CancellationToken, Task<bool>> work, Guid about, CancellationToken stopping)
    {
        try
        {
            if (!await IsMine(stopping)) return 0;
            return await Read((db, now, ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(token => Transact(db, now, work, token), ct), stopping) ? 1 : 0;
        }
        catch (DbUpdateException other) when (other.InnerException is not null || other is DbUpdateConcurrencyException)
        {
            log.LogInformation(other, "Somebody else was quicker, or the database refused: {Piece} is looked at again in the next round.", about);
            return 0;
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "{Piece} could not be done in this round of deadlines.", about);
            return 0;
        }
    }

    private static async Task<bool> Transact(DbContext db, DateTimeOffset now, Func<DbContext, DateTimeOffset, CancellationToken, Task<bool>> work, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var done = await work(db, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return done;
    }

    /// <summary>In whole milliseconds, so that every database keeps it exactly.</summary>
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
