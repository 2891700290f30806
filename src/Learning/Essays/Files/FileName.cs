using System.Globalization;
using System.Text;

namespace Learning.Essays.Files;

/// <summary>A name that somebody's device gave a file, made fit to be shown and to be saved under on any system. It never names anything here.</summary>
public static class FileName
{
    /// <summary>In Unicode code points, the extension included.</summary>
    public const int Length = 120;

    private const string Nameless = "plik";

    /// <summary>Without folders, control and invisible characters and what a system forbids; at the end stands what the file is.</summary>
    public static string Clean(string? given, FileKind kind)
    {
        var (name, extension) = (Shown(given), $".{kind.Extension()}");
        if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) name = name[..^extension.Length].TrimEnd('.', ' ');
        return (name.Length == 0 ? Nameless : Cut(name, Length - extension.Length)) + extension;
    }

    /// <summary>As a refusal names it.</summary>
    public static string Shown(string? given)
    {
        var clean = new StringBuilder();
        foreach (var rune in (given ?? "").EnumerateRunes()) Append(clean, rune);
        var name = Cut(string.Join(' ', clean.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' '), Length);
        return name.Length == 0 ? Nameless : name;
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value is '/' or '\\') clean.Clear();
        else if (rune.Value is '"' or '<' or '>' or ':' or '|' or '?' or '*') clean.Append('_');
        else if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse) && rune != Rune.ReplacementChar) clean.Append(rune);
    }

    private static string Cut(string name, int runes) => string.Concat(name.EnumerateRunes().Take(runes)).TrimEnd('.', ' ');
}
