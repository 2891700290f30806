namespace Learning.Essays.Files;

/// <summary>A file that cannot be taken; <see cref="FileReader"/> names it in the <see cref="Refusal"/> of this code.</summary>
internal sealed class Unreadable(string code, params object[] arguments) : Exception(code)
{
    public string Code { get; } = code;

    public object[] Arguments { get; } = arguments;
}
