namespace Learning.Grading.Waiting;

/// <summary>What a trainer wants to see of the queue; null and false mean everything.</summary>
/// <param name="Homework">As <see cref="Lane.Homework"/> has it, in whatever edition of its course.</param>
/// <param name="OnlyMine">One's own share, and that of those one stands in for.</param>
public sealed record QueueFilter(Guid? Cohort = null, string? Homework = null, bool OnlyMine = false, Urgency? Urgency = null, bool OnlyToRead = false)
{
    public static readonly QueueFilter Everything = new();

    /// <summary>What a trainer may read now: not what two mark apart and is somebody else's part.</summary>
    public static readonly QueueFilter ToRead = new(OnlyToRead: true);

    public bool Takes(Lane lane) => (Cohort is null || lane.CohortId == Cohort) && (Homework is null || lane.Homework == Homework) && (!OnlyMine || lane.IsMine) && (!OnlyToRead || !lane.IsMarkedTwice || lane.IsMine);

    /// <summary>How much of a lane it takes, up to <see cref="Lane.Most"/> of every urgency.</summary>
    public int CountIn(Lane lane) => !Takes(lane) ? 0 : Urgency is { } one ? lane.Of(one) : lane.Waiting;
}
