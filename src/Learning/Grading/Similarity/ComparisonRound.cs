using Learning.Courses;
using Learning.Essays;
using Learning.Homework;
using Learning.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Grading.Similarity;

/// <summary>Compares what was handed in since, a little at a time, so that nobody who hands in waits for it. What is being compared is leased; done twice, it comes to the same.</summary>
public sealed class ComparisonRound(IServiceScopeFactory scopes, Librarian librarian, TimeProvider clock, ILogger<ComparisonRound> log) : BackgroundService
{
    private const int Batch = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long nothing was handed in before comparing begins: whoever hands in at the last minute has the machine for themselves.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    /// <summary>Compares everything that waits, in every homework that is to be compared.</summary>
    /// <returns>How many submissions it were.</returns>
    public async Task<int> CompareWaiting(CancellationToken cancellation)
    {
        var compared = 0;
        foreach (var (course, brief) in librarian.Current.Courses.SelectMany(course => course.Homework.Where(b => b.ChecksSimilarity), (course, brief) => (course, brief)))
        {
            CommonGround? common = null;
            while (true)
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<DbContext>();
                var taken = await Take(db, course.Id, brief.Id, cancellation);
                if (taken.Count == 0) break;
                await Compare(db, taken, common ??= CommonGround.Of(course, brief), cancellation);
                compared += taken.Count;
            }
        }

        return compared;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do await TryCompare(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryCompare(CancellationToken stopping)
    {
        try
        {
            if (await IsQuiet(stopping)) await CompareWaiting(stopping);
        }
        catch (DbUpdateException problem)
        {
            log.LogInformation(problem, "Another node compared the same essays at the same time.");
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "Essays could not be compared; trying again in {Pause}.", Pause);
        }
    }

    /// <summary>The journal has an index by time, and an entry for every hand-in.</summary>
    private async Task<bool> IsQuiet(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var since = clock.GetUtcNow() - Quiet;
        return !await scope.ServiceProvider.GetRequiredService<DbContext>().Set<JournalEntry>().AnyAsync(e => e.StoredAt > since, cancellation);
    }

    private async Task<List<Submission>> Take(DbContext db, string courseId, string homeworkId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var assignments = await db.Set<Assignment>().Where(a => a.HomeworkId == homeworkId && a.Cohort.CourseId == courseId).Select(a => a.Id).ToListAsync(cancellation);
        var waiting = db.Set<Submission>().Where(s => assignments.Contains(s.AssignmentId)
            && (EF.Property<DateTimeOffset?>(s, SimilarityMapping.ComparableFrom) == null || EF.Property<DateTimeOffset?>(s, SimilarityMapping.ComparableFrom) < now));
        var ids = await waiting.OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).Take(Batch).Select(s => s.Id).ToListAsync(cancellation);
        if (ids.Count == 0) return [];
        await waiting.Where(s => ids.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => EF.Property<DateTimeOffset?>(s, SimilarityMapping.ComparableFrom), now + Lease), cancellation);
        return await db.Set<Submission>().Where(s => ids.Contains(s.Id)).AsNoTracking().ToListAsync(cancellation);
    }

    private static async Task Compare(DbContext db, List<Submission> taken, CommonGround common, CancellationToken cancellation)
    {
        await db.StoreFingerprints(taken, common, cancellation);
        var found = new List<Similar>();
        foreach (var submission in taken) found.AddRange(await db.FindSimilar(submission, common, cancellation));
        await db.StoreResemblances(found, cancellation);
        var ids = taken.Select(s => s.Id).ToList();
        await db.Set<Submission>().Where(s => ids.Contains(s.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(s => EF.Property<DateTimeOffset?>(s, SimilarityMapping.ComparableFrom), SimilarityMapping.Done), cancellation);
    }
}
