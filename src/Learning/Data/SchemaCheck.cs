using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Learning.Data;

/// <summary>Ready when the database answers and its tables are those of this program. Tables do not go back, so once found right they are not compared again.</summary>
public sealed class SchemaCheck(IServiceScopeFactory scopes) : IHealthCheck
{
    private volatile bool isCurrent;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearningDb>();
        if (isCurrent)
        {
            await db.ProtectionKeys.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }

        isCurrent = !await db.IsBehind(cancellationToken);
        return isCurrent ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The schema is behind: run the program with `migrate`.");
    }
}
