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
            context.Items[Key] = new Arrival(clock.Now(), clock, clock.GetTimestamp());
            return next(context);
        });
    }

    public static DateTimeOffset Of(HttpContext context) => ArrivalOf(context).At;

    /// <summary>Now, counted from the arrival by a clock that nobody sets: the server's own may be put right while a body arrives.</summary>
    public static DateTimeOffset CompleteNow(HttpContext context)
    {
        var arrival = ArrivalOf(context);
        return arrival.At + arrival.Clock.GetElapsedTime(arrival.Timestamp);
    }

    private static Arrival ArrivalOf(HttpContext context) => (Arrival)context.Items[Key]!;

    private sealed record Arrival(DateTimeOffset At, TimeProvider Clock, long Timestamp);

    /// <summary>Now in UTC, in whole milliseconds, so that every database keeps it exactly.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
