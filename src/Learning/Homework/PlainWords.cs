namespace Learning.Homework;

/// <summary>Reasons and answers: a few plain lines that somebody typed.</summary>
public static class PlainWords
{
    /// <summary>In UTF-16 code units; stated beside the field.</summary>
    public const int MaximumLength = 2000;

    /// <returns>Lines that can be read, without blank ones; empty when there are none.</returns>
    /// <exception cref="Refusal"><c>PlainWords.TooLong</c>.</exception>
    public static string Of(string? typed, string field)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(SingleLine.Of).Where(line => line.Length > 0);
        var text = string.Join('\n', lines);
        return text.Length <= MaximumLength ? text : throw new Refusal("PlainWords.TooLong", MaximumLength, text.Length) { Field = field };
    }

    /// <exception cref="Refusal"><paramref name="missing"/> when nothing can be read; <c>PlainWords.TooLong</c>.</exception>
    internal static string Required(string? typed, string missing, string field) =>
        Of(typed, field) is { Length: > 0 } text ? text : throw new Refusal(missing) { Field = field };
}
