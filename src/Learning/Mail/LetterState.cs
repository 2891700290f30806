namespace Learning.Mail;

public enum LetterState
{
    Sent = 0,
    Waiting = 1,

    /// <summary>Waiting for longer than <see cref="LetterScopes.Soon"/>.</summary>
    Late = 2,
    GivenUp = 3,
}

/// <summary>How far a letter is, as the delivery log calls it.</summary>
public static class LetterStates
{
    public static LetterState Of(DateTimeOffset storedAt, DateTimeOffset? sentAt, DateTimeOffset? givenUpAt, DateTimeOffset now) =>
        sentAt is not null ? LetterState.Sent
        : givenUpAt is not null ? LetterState.GivenUp
        : storedAt < now - LetterScopes.Soon ? LetterState.Late
        : LetterState.Waiting;
}
