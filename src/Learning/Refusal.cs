namespace Learning;

/// <summary>A rule of the school said no. The code names the words shown to the reader (key <c>Refusal.{code}</c>); the arguments fill them.</summary>
public sealed class Refusal(string code, params object[] arguments) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>The form field it is about, or null when it is about the whole.</summary>
    public string? Field { get; init; }

    /// <summary>How long until the same is heard again, when it came too often.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The same, said of another field: the one that this form shows it in, or null for none.</summary>
    public Refusal About(string? field) => new(Code, [.. Arguments]) { Field = field, Wait = Wait };
}
