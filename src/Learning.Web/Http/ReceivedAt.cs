namespace Learning.Web.Http;

/// <summary>When the server received a request, by its own clock, in whole milliseconds UTC. What a deadline is judged by.</summary>
public static class ReceivedAt
{
    private static readonly object Key = new();

    public static void UseReceivedAt(this IApplicationBuilder app)
    {
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use((context, next) =>
        {
            context.Items[Key] = clock.Now();
            return next(context);
        });
    }

    public static DateTimeOffset Of(HttpContext context) => (DateTimeOffset)context.Items[Key]!;

    /// <summary>Now in UTC, in whole milliseconds, so that every database keeps it exactly.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
