using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Essays.Files;

/// <summary>At the start and once a day sets files aside that no row knows: their sender, or this program, was gone between the file and its row.
/// They go after thirty days, and come back when their row does: the database of the moment may be an older backup, or the wrong one.</summary>
public sealed class UploadSweeper(IServiceScopeFactory scopes, UploadFolder folder, TimeProvider clock, ILogger<UploadSweeper> log) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptAside = TimeSpan.FromDays(30);

    /// <returns>How many files were set aside.</returns>
    public async Task<int> Sweep(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var attachments = scope.ServiceProvider.GetRequiredService<DbContext>().Set<Attachment>();
        var now = clock.GetUtcNow();
        foreach (var ids in folder.SetAsideBefore(DateTimeOffset.MaxValue).Chunk(Batch))
            foreach (var id in await Known(attachments, ids, cancellation)) folder.TakeBack(id);
        foreach (var id in folder.SetAsideBefore(now - KeptAside)) folder.DeleteSetAside(id);
        folder.DeleteIncoming(now - Day);
        var setAside = 0;
        foreach (var ids in folder.OlderThan(now - Day).Chunk(Batch))
        {
            foreach (var id in ids.Except(await Known(attachments, ids, cancellation)))
            {
                folder.SetAside(id);
                setAside++;
            }
        }

        return setAside;
    }

    private static Task<List<Guid>> Known(IQueryable<Attachment> attachments, Guid[] ids, CancellationToken cancellation) =>
        attachments.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellation);

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
            if (await Sweep(stopping) is > 0 and var files) log.LogWarning("{Count} files handed in have no row in this database. They were set aside and go after {Days} days, unless their rows come back.", files, KeptAside.TotalDays);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "Files that belong to nobody could not be set aside; trying again tomorrow.");
        }
    }
}
