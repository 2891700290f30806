namespace Learning.Homework;

/// <summary>A time during which one thing is true of a deadline.</summary>
/// <param name="Until">Exclusive; null: for good.</param>
/// <param name="TurnsAt">What is counted towards, or counted from once it is over.</param>
public sealed record DeadlinePhase(DateTimeOffset? Until, DeadlineState State, string Nearness, DateTimeOffset TurnsAt);

/// <summary>How the labels of a deadline change while a page stays open.</summary>
public static class DeadlinePhases
{
    public static IReadOnlyList<DeadlinePhase> PhasesFrom(this Deadline deadline, DateTimeOffset now)
    {
        var ends = new[] { deadline.OpensAt, deadline.DueAt - DeadlineNearness.Soon, deadline.DueAt, deadline.DueAt + deadline.Grace, deadline.LateUntil }
            .OfType<DateTimeOffset>().Where(end => end > now).Distinct().Order().ToList();
        return [.. ends.Prepend(now).Select((start, i) => Phase(deadline, start, i < ends.Count ? ends[i] : null))];
    }

    private static DeadlinePhase Phase(Deadline deadline, DateTimeOffset start, DateTimeOffset? until) =>
        new(until, deadline.StateAt(start), deadline.NearnessAt(start), deadline.TurnsAt(start));
}
