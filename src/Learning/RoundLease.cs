using Microsoft.EntityFrameworkCore;

namespace Learning;

/// <summary>Which node does the rounds of one name: taken for a while, so that a killed one is replaced. What a round does is exactly once by its own keys; the lease spares the others the work.</summary>
public sealed class RoundLease
{
    public const int NameLength = 40;

    private RoundLease()
    {
    }

    public string Name { get; private set; } = "";

    public Guid Owner { get; private set; }

    public DateTimeOffset Until { get; private set; }

    /// <summary>Takes it, or keeps it for longer.</summary>
    /// <returns>False while it is another's.</returns>
    public static async Task<bool> TryTake(DbContext db, string name, Guid owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation) =>
        await db.Set<RoundLease>().Where(l => l.Name == name && (l.Owner == owner || l.Until <= now)).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Owner, owner).SetProperty(l => l.Until, until), cancellation) == 1;

    /// <summary>For a start that knows no other node to be alive.</summary>
    internal static Task ForgetAll(DbContext db, CancellationToken cancellation) =>
        db.Set<RoundLease>().ExecuteUpdateAsync(set => set.SetProperty(l => l.Owner, Guid.Empty).SetProperty(l => l.Until, RoundLeaseMapping.LongAgo), cancellation);
}
