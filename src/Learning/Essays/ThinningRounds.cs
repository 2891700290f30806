using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Essays;

/// <summary>Thins the kept states every hour. Trouble with the database waits for the next hour.</summary>
public sealed class ThinningRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ThinningRounds> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(Every, clock);
        while (await hours.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
    }

    private async Task Round(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<DbContext>();
            while (await Thinning.Thin(db, clock.GetUtcNow(), stopping) > 0)
            {
            }
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "The kept states of drafts could not be thinned; trying again in an hour.");
        }
    }
}
