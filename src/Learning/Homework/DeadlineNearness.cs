namespace Learning.Homework;

/// <summary>How near a deadline is, for the shape beside its words.</summary>
public static class DeadlineNearness
{
    public static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <returns>One of not-open, open, soon, grace, late, closed.</returns>
    public static string NearnessAt(this Deadline deadline, DateTimeOffset now) => deadline.StateAt(now) switch
    {
        DeadlineState.NotYetOpen => "not-open",
        DeadlineState.Open => deadline.DueAt - now <= Soon ? "soon" : "open",
        DeadlineState.Grace => "grace",
        DeadlineState.Late => "late",
        _ => "closed",
    };
}
