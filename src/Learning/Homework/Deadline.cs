namespace Learning.Homework;

public enum DeadlineState
{
    NotYetOpen = 0,
    Open = 1,

    /// <summary>After the deadline, accepted and not called late.</summary>
    Grace = 2,

    /// <summary>After the deadline and its grace, accepted with the homework's penalty.</summary>
    Late = 3,
    Closed = 4,
}

/// <summary>Where a deadline came from.</summary>
public enum DeadlineSource
{
    /// <summary>The cohort's date, resolved from the course when the cohort was opened.</summary>
    Cohort = 0,
}

/// <summary>
/// Until when work is accepted, and how it is called. The gate, the labels, the letters and the reports all ask this one type.
/// All instants are exclusive ends: received before <paramref name="DueAt"/> is on time.
/// </summary>
public sealed record Deadline(DateTimeOffset? OpensAt, DateTimeOffset DueAt, TimeSpan Grace, DateTimeOffset? LateUntil, TimeZoneInfo Zone, DeadlineSource Source)
{
    /// <summary>How long after the end the rest of a request that began in time may still be arriving.</summary>
    public static readonly TimeSpan BodyMayTake = TimeSpan.FromSeconds(60);

    /// <summary>From this instant on nothing is accepted.</summary>
    public DateTimeOffset ClosesAt => Latest(DueAt + Grace, LateUntil);

    /// <param name="received">When the server received the request, by the server's clock.</param>
    public DeadlineState StateAt(DateTimeOffset received) =>
        received < OpensAt ? DeadlineState.NotYetOpen
        : received < DueAt ? DeadlineState.Open
        : received < DueAt + Grace ? DeadlineState.Grace
        : received < LateUntil ? DeadlineState.Late
        : DeadlineState.Closed;

    public bool AcceptsAt(DateTimeOffset received) =>
        StateAt(received) is DeadlineState.Open or DeadlineState.Grace or DeadlineState.Late;

    /// <summary>Refuses what arrived too early or too late.</summary>
    /// <param name="received">When the first byte of the request was received.</param>
    /// <param name="complete">When its body had been read whole.</param>
    /// <exception cref="Refusal"><c>Deadline.NotYetOpen</c>, <c>Deadline.Closed</c>, <c>Deadline.BodyTooSlow</c>.</exception>
    public void Admit(DateTimeOffset received, DateTimeOffset complete)
    {
        if (StateAt(received) == DeadlineState.NotYetOpen) throw new Refusal("Deadline.NotYetOpen", this);
        if (!AcceptsAt(received)) throw new Refusal("Deadline.Closed", this);
        if (complete >= ClosesAt + BodyMayTake) throw new Refusal("Deadline.BodyTooSlow", this);
    }

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
