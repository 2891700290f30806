namespace Learning.People;

/// <summary>
/// Failed sign-ins counted under one key: an account as tried from unknown devices, an account on one known device, or an address.
/// Past what the key allows, each failure doubles the wait. A person on a device they have used is counted apart, so nobody else can lock them out
/// (OWASP Authentication Cheat Sheet, device cookies).
/// </summary>
public sealed class SignInThrottle
{
    /// <summary>A class behind one address mistypes; a list of stolen passwords does more.</summary>
    public const int FreeFailuresOfAddress = 100;
    public const int FreeFailuresOfAccount = 5;

    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan ForgottenAfter = TimeSpan.FromHours(1);

    private SignInThrottle()
    {
    }

    public SignInThrottle(string key) => Key = key;

    /// <summary>A salted hash: no address or account can be read from it.</summary>
    public string Key { get; private set; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset LastFailureAt { get; private set; }

    public DateTimeOffset? BlockedUntil { get; private set; }

    public void Failed(int free, DateTimeOffset now)
    {
        if (now - LastFailureAt > ForgottenAfter) Failures = 0;
        Failures++;
        LastFailureAt = now;
        var beyond = Failures - free;
        BlockedUntil = beyond <= 0 ? null : now + Wait(beyond);
    }

    private static TimeSpan Wait(int beyond) =>
        beyond > 10 ? LongestWait : TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, beyond)));
}
