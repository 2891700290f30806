using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Essays.Files;

/// <summary>At the start and once a day takes away files that no row knows: their sender, or this program, was gone between the file and its row.</summary>
public sealed class UploadSweeper(IServiceScopeFactory scopes, UploadFolder folder, TimeProvider clock, ILogger<UploadSweeper> log) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <returns>How many files went.</returns>
    public async Task<int> Sweep(CancellationToken cancellation)
    {
        var removed = 0;
        await using var scope = scopes.CreateAsyncScope();
        var attachments = scope.ServiceProvider.GetRequiredService<DbContext>().Set<Attachment>();
        foreach (var files in folder.OlderThan(clock.GetUtcNow() - Day).Chunk(Batch))
        {
            var ids = files.Select(f => f.Id).OfType<Guid>().ToList();
            var known = await attachments.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellation);
            foreach (var (file, id) in files.Where(f => f.Id is not { } id || !known.Contains(id)))
            {
                file.Delete();
                removed++;
            }
        }

        return removed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Day, clock);
        do await TrySweep(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TrySweep(CancellationToken stopping)
    {
        try
        {
            if (await Sweep(stopping) is > 0 and var removed) log.LogInformation("Removed {Count} files that belonged to nobody.", removed);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "Files that belong to nobody could not be removed; trying again tomorrow.");
        }
    }
}
