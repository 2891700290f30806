using System.Text;

namespace Learning;

/// <summary>What people type into a field of one line: letters composed (NFC), spaces single, nothing that cannot be seen.</summary>
public static class SingleLine
{
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) line.Append(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        return string.Join(' ', line.ToString().Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
