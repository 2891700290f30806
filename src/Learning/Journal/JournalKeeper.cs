using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Journal;

/// <summary>Seals the journal every few seconds, so that no request waits for it. On several nodes the unique number decides who does.</summary>
public sealed class JournalKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JournalKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do await Seal(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Seal(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            while (await scope.ServiceProvider.GetRequiredService<DbContext>().SealNext(stopping) > 0)
            {
            }
        }
        catch (DbUpdateException problem)
        {
            log.LogInformation(problem, "Another node sealed the journal at the same time.");
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "The journal could not be sealed; trying again in {Pause}.", Pause);
        }
    }
}
