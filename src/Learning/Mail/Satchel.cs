using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Mail;

/// <summary>The letters that one postman carries in one round: leased, so that no other postman, in this process or another, takes them.</summary>
internal sealed class Satchel(IServiceScopeFactory scopes, DateTimeOffset until)
{
    public const int Capacity = 50;

    /// <summary>After this a letter is anyone's again: its postman must have been killed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly Guid owner = Guid.CreateVersion7();

    private int held;

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    /// <summary>Leases the letters that wait longest. Once begun, it is not cancelled: nothing stays leased and undelivered.</summary>
    public Task Fill(DateTimeOffset now, CancellationToken cancellation) => Write(async db =>
    {
        var ids = await InOrder(db.Set<Letter>().Due(now)).Select(l => l.Id).Take(Capacity).ToListAsync(cancellation);
        if (ids.Count == 0) return false;
        held = ids.Count;
        await db.Set<Letter>().Due(now).Where(l => EF.Parameter(ids).Contains(l.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.LeaseOwner, owner)
            .SetProperty(l => l.LeaseUntil, until), CancellationToken.None);
        Letters = await InOrder(Mine(db)).AsNoTracking().ToListAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Whether something that takes so long would end while the letters are still ours.</summary>
    public bool Allows(TimeSpan time, DateTimeOffset now) => now + time < until;

    /// <returns>False when the lease was lost meanwhile.</returns>
    public Task<bool> Finish(Letter letter, Delivery delivery, DateTimeOffset now)
    {
        var attempts = letter.Attempts + 1;
        var sent = delivery.Result == DeliveryResult.Sent;
        var wait = sent || delivery.Result == DeliveryResult.Refused ? null : Backoff.After(attempts);
        var answer = delivery.Answer is null ? null : LetterLines.Single(delivery.Answer, LetterMapping.LastErrorLength);
        return Write(async db => Finished(await Mine(db).Where(l => l.Id == letter.Id).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.Attempts, attempts)
            .SetProperty(l => l.LastError, answer)
            .SetProperty(l => l.SentAt, sent ? now : null)
            .SetProperty(l => l.NextAttemptAt, now + wait)
            .SetProperty(l => l.GivenUpAt, sent || wait is not null ? null : now)
            .SetProperty(l => l.LeaseOwner, (Guid?)null)
            .SetProperty(l => l.LeaseUntil, (DateTimeOffset?)null))) == 1);
    }

    /// <summary>Writes several letters down as sent, in one commit.</summary>
    public Task<int> FinishSent(IReadOnlyCollection<Letter> letters, DateTimeOffset now)
    {
        var ids = letters.Select(l => l.Id).ToList();
        return Write(async db => Finished(await Mine(db).Where(l => EF.Parameter(ids).Contains(l.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.Attempts, l => l.Attempts + 1)
            .SetProperty(l => l.LastError, (string?)null)
            .SetProperty(l => l.SentAt, now)
            .SetProperty(l => l.NextAttemptAt, (DateTimeOffset?)null)
            .SetProperty(l => l.LeaseOwner, (Guid?)null)
            .SetProperty(l => l.LeaseUntil, (DateTimeOffset?)null))));
    }

    /// <summary>Puts back what was not delivered.</summary>
    public async Task Release()
    {
        if (held == 0) return;
        await Write(db => Mine(db).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.LeaseOwner, (Guid?)null)
            .SetProperty(l => l.LeaseUntil, (DateTimeOffset?)null)));
    }

    private int Finished(int finished)
    {
        held -= finished;
        return finished;
    }

    private static IQueryable<Letter> InOrder(IQueryable<Letter> letters) =>
        letters.OrderBy(l => l.NextAttemptAt).ThenBy(l => l.StoredAt).ThenBy(l => l.Id);

    private IQueryable<Letter> Mine(DbContext db) => db.Set<Letter>().Where(l => l.LeaseOwner == owner);

    private async Task<T> Write<T>(Func<DbContext, Task<T>> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await change(scope.ServiceProvider.GetRequiredService<DbContext>());
    }
}
