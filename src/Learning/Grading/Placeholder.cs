using System.Text.RegularExpressions;

namespace Learning.Grading;

/// <summary>What stands in a saved comment for the trainee it is written to: <c>{imię}</c> or <c>{name}</c> becomes the first name.</summary>
public static partial class Placeholder
{
    /// <param name="firstName">Null leaves the room for it.</param>
    public static string Fill(string? text, string? firstName) => firstName is null ? text ?? "" : FirstName().Replace(text ?? "", _ => firstName);

    [GeneratedRegex(@"\{(?:imię|imie|name|first name)\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstName();
}
