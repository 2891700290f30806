using System.Text;

namespace Learning.Lessons;

/// <summary>Words as they stand in an address: „Łańcuch usług” becomes <c>lancuch-uslug</c>.</summary>
internal static class Slug
{
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in BareLetters.Of(text))
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
