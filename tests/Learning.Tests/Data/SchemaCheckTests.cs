using Learning.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Learning.Tests.Data;

public sealed class SchemaCheckTests
{
    [Fact]
    public async Task A_database_without_its_tables_is_behind_until_it_is_upgraded()
    {
        await using var database = TemporaryDatabase.Unstarted();
        var check = database.Services.GetRequiredService<SchemaCheck>();

        var before = await check.CheckHealthAsync(new HealthCheckContext());
        await database.Start.StartingAsync(TestContext.Current.CancellationToken);
        var after = await check.CheckHealthAsync(new HealthCheckContext());
        var again = await check.CheckHealthAsync(new HealthCheckContext());

        before.Status.ShouldBe(HealthStatus.Unhealthy);
        before.Description.ShouldNotBeNull().ShouldContain("migrate");
        after.Status.ShouldBe(HealthStatus.Healthy);
        again.Status.ShouldBe(HealthStatus.Healthy);
    }
}
