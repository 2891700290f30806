using System.Threading.RateLimiting;

namespace Learning.Web.SignIn;

/// <summary>One at a time for each key; who comes meanwhile waits.</summary>
public sealed class SignInTurns : IDisposable
{
    private readonly PartitionedRateLimiter<string> turns = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetConcurrencyLimiter(key, static _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = int.MaxValue }));

    /// <returns>To be disposed when the turn is over.</returns>
    public ValueTask<RateLimitLease> Of(string key, CancellationToken cancellation) => turns.AcquireAsync(key, 1, cancellation);

    public void Dispose() => turns.Dispose();
}
