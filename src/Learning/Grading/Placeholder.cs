using System.Text.RegularExpressions;

namespace Learning.Grading;

/// <summary>What stands in a saved comment for the trainee it is written to: <c>{imię}</c> or <c>{name}</c> becomes the first name.</summary>
public static partial class Placeholder
{
    /// <param name="firstName">Null leaves the room for it.</param>
    public static string Fill(string? text, string? firstName) => firstName is null ? text ?? "" : FirstName().Replace(text ?? "", _ => firstName);

    /// <summary>Words to one trainee as they are kept for all: the first name, where it stands as a word, makes room for the next one.</summary>
    public static string Lift(string text, string? firstName, string placeholder) => string.IsNullOrWhiteSpace(firstName)
        ? text
        : Regex.Replace(text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(firstName)}(?![\p{{L}}\p{{N}}])", _ => placeholder, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\{(?:imię|imie|name|first name)\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstName();
}
