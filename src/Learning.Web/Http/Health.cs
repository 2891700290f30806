using System.Text.Json;
using Learning.Courses;
using Learning.Data;
using Learning.Mail;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Learning.Web.Http;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database, schema and content are there; late letters and content errors are reported but never make it unready.</summary>
public static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<SchemaCheck>("database", failureStatus: null, [Ready], TimeSpan.FromSeconds(5))
        .AddCheck<ContentCheck>("content", tags: [Ready])
        .AddCheck<LettersCheck>("letters", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = Write }).AllowAnonymous();
    }

    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), Description = e.Value.Exception is null ? e.Value.Description : "It does not answer; the log says why.", e.Value.Data }, StringComparer.Ordinal),
    }, JsonSerializerOptions.Web, context.RequestAborted);
}

/// <summary>Unready only while no course can be served at all.</summary>
public sealed class ContentCheck(Librarian librarian) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var library = librarian.Current;
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["courses"] = library.Courses.Length,
            ["errors"] = library.Problems.Count(p => p.Severity == Severity.Error),
        };
        return Task.FromResult(library.Courses.IsEmpty ? HealthCheckResult.Unhealthy("No course could be read.", data: data) : HealthCheckResult.Healthy(data: data));
    }
}

/// <summary>Counts letters that are late or were given up; staff see them, readers are not turned away.</summary>
public sealed class LettersCheck(IServiceScopeFactory scopes, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearningDb>();
        var late = await db.Letters.Late(clock.Now()).CountAsync(cancellationToken);
        return HealthCheckResult.Healthy(data: new Dictionary<string, object>(StringComparer.Ordinal) { ["late"] = late });
    }
}
