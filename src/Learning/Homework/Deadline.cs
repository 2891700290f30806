using Learning.People;

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
    /// <summary>The cohort's date, resolved from the course when the cohort was opened, or moved since.</summary>
    Cohort = 0,

    /// <summary>A date of one trainee, in place of the cohort's.</summary>
    Personal = 1,

    /// <summary>An extension granted to one trainee.</summary>
    Extension = 2,
}

/// <summary>
/// Until when work is accepted, and how it is called. The gate, the labels, the letters and the reports all ask this one type,
/// which only <see cref="Assignment.DeadlineOf"/> makes. All instants are exclusive ends: received before <paramref name="DueAt"/> is on time.
/// </summary>
public sealed record Deadline(DateTimeOffset? OpensAt, DateTimeOffset DueAt, TimeSpan Grace, DateTimeOffset? LateUntil, TimeZoneInfo Zone, DeadlineSource Source)
{
    /// <summary>How long after the end the rest of a request that began in time may still be arriving.</summary>
    public static readonly TimeSpan BodyMayTake = TimeSpan.FromSeconds(60);

    /// <summary>What late work loses, in percent of its points.</summary>
    public int LatePenaltyPercent { get; init; }

    /// <summary>Who set a personal date or granted an extension; null for the cohort's date.</summary>
    public Guid? GivenById { get; init; }

    /// <summary>As <see cref="GivenById"/>, where it was loaded.</summary>
    public Person? GivenBy { get; init; }

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

    /// <summary>What the state at an instant leads to: the opening, the deadline, or the end.</summary>
    public DateTimeOffset TurnsAt(DateTimeOffset now) => StateAt(now) switch
    {
        DeadlineState.NotYetOpen => OpensAt!.Value,
        DeadlineState.Open => DueAt,
        DeadlineState.Grace => DueAt + Grace,
        _ => ClosesAt,
    };

    /// <summary>Refuses what arrived too early or too late.</summary>
    /// <param name="received">When the first byte of the request was received.</param>
    /// <param name="complete">When its body had been read whole.</param>
    /// <exception cref="Refusal"><c>Deadline.NotYetOpen</c>, <c>Deadline.Closed</c>, <c>Deadline.BodyTooSlow</c>.</exception>
    public void Admit(DateTimeOffset received, DateTimeOffset complete)
    {
        if (StateAt(received) == DeadlineState.NotYetOpen) throw new Refusal("Deadline.NotYetOpen", this);
        if (!AcceptsAt(received)) throw new Refusal("Deadline.Closed", this with { DueAt = ClosesAt });
        if (complete >= ClosesAt + BodyMayTake) throw new Refusal("Deadline.BodyTooSlow", this with { DueAt = ClosesAt });
    }

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
