using System.Text.RegularExpressions;

namespace Learning.Lessons;

/// <summary>Ids of headings, exercises, lessons, homework and courses.</summary>
internal static partial class Identifier
{
    public const string Rule = "it takes 2 to 64 lower-case letters a–z, digits and hyphens, and begins with a letter.";

    public static bool IsValid(string id) => Pattern().IsMatch(id);

    [GeneratedRegex(@"\A(?=.{2,64}\z)[a-z](?:-?[a-z0-9])+\z", RegexOptions.None, 10_000)]
    private static partial Regex Pattern();
}
