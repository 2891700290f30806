using Learning.Mail;
using Learning.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Grading;

/// <summary>Releases grades whose time has come. Each is a transaction of its own; of several nodes the version number lets one through, so each is released, told of and journalled once.</summary>
public sealed class ReleaseRound(IServiceScopeFactory scopes, School school, TimeProvider clock, ILogger<ReleaseRound> log) : BackgroundService
{
    private const int Batch = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do await ReleaseDue(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReleaseDue(CancellationToken stopping)
    {
        try
        {
            foreach (var id in await Due(stopping)) await TryRelease(id, stopping);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "Grades that are due could not be released; trying again in {Pause}.", Pause);
        }
    }

    /// <summary>One that fails keeps no other from its time.</summary>
    private async Task TryRelease(Guid id, CancellationToken stopping)
    {
        try
        {
            if (!await Release(id, isReady: true, stopping)) await Release(id, isReady: false, stopping);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "Grade {Grade} could not be released; trying again in {Pause}.", id, Pause);
        }
    }

    private async Task<List<Guid>> Due(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DbContext>().Set<Grade>().DueForRelease(Now).Select(g => g.Id).Take(Batch).ToListAsync(stopping);
    }

    /// <returns>False where a rule refuses what was thought ready.</returns>
    private async Task<bool> Release(Guid id, bool isReady, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var grade = await db.Set<Grade>().Include(g => g.Marks).Include(g => g.Rules).Include(g => g.Submission.Assignment).Include(g => g.Submission.Membership.Person)
            .SingleAsync(g => g.Id == id, stopping);
        if (grade is not { IsReleased: false, ReleaseAt: { } at } || at > Now) return true;
        var trainer = await db.Set<Person>().SingleAsync(p => p.Id == grade.ReleasedById, stopping);
        try
        {
            if (isReady && grade.IsComplete) await db.Release(grade, trainer, school, at, Now, "at the set time");
            else Miss(db, grade, trainer);
            await db.SaveChangesAsync(stopping);
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogInformation("Grade {Grade} was changed or released elsewhere at the same time.", id);
        }
        catch (Refusal refusal) when (isReady)
        {
            log.LogInformation("Grade {Grade} cannot be released as it is ({Refusal}).", id, refusal.Code);
            return false;
        }

        return true;
    }

    /// <summary>A mark was taken away since the time was set, or with the name words became too long: the trainer is told instead of the trainee.</summary>
    private void Miss(DbContext db, Grade grade, Person trainer)
    {
        grade.ForgetTime();
        db.Add(MissedReleaseLetter.For(grade, trainer, school, Now));
    }

    private DateTimeOffset Now => clock.GetUtcNow() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)) : now;
}
