namespace Learning.Mail;

/// <summary>Carries one letter to the mail server, or to where letters go without one.</summary>
public interface IMailTransport
{
    /// <summary>Tries once. What the server answers is a result, never an exception.</summary>
    /// <exception cref="FormatException">The letter's address is none.</exception>
    Task<Delivery> Send(Letter letter, CancellationToken cancellation);

    /// <summary>Sending a letter again changes nothing, so many may be written down as sent at once.</summary>
    bool MayRepeat => false;
}

/// <summary>What became of one attempt.</summary>
/// <param name="Answer">What the server said, or why it could not be asked; for staff.</param>
public sealed record Delivery(DeliveryResult Result, string? Answer)
{
    public static Delivery Sent { get; } = new(DeliveryResult.Sent, null);

    /// <summary>This letter not now (4xx, or the answer was lost): it is tried again.</summary>
    public static Delivery Postponed(string answer) => new(DeliveryResult.Postponed, answer);

    /// <summary>This letter never (5xx to its recipient or its content).</summary>
    public static Delivery Refused(string answer) => new(DeliveryResult.Refused, answer);

    /// <summary>No letter now: no connection, no encryption, no sign-in, the sender refused, no time left.</summary>
    public static Delivery Unreachable(string answer) => new(DeliveryResult.Unreachable, answer);

    /// <summary>Whether a reply to MAIL FROM is about this letter and not about the sender: too large (RFC 1870), parameters not known (RFC 5321).</summary>
    internal static bool IsAboutLetter(int code) => code is 552 or 555;

    /// <summary>What an SMTP reply to the recipient or the content means (RFC 5321, 4.2.1).</summary>
    public static Delivery Replied(int code, string answer) => code switch
    {
        // The server wants a sign-in first (RFC 4954): a fault of the configuration, not of this letter.
        530 or 534 or 535 or 538 => Unreachable(answer),
        >= 500 and < 600 => Refused(answer),
        >= 400 and < 500 => Postponed(answer),
        _ => Unreachable(answer),
    };
}

public enum DeliveryResult
{
    Sent,
    Postponed,
    Refused,
    Unreachable,
}
