using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Learning.People;

/// <summary>An e-mail address as people write one: alone, or after a name as in <c>Jan Kowalski &lt;jan@example.com&gt;</c>.</summary>
public sealed record EmailAddress(string Address, string Name)
{
    /// <summary>RFC 5321, 4.5.3.1.3: 256 octets with the angle brackets.</summary>
    public const int LongestAddress = 254;

    private const int LongestLocalPart = 64;

    /// <summary>Addresses that differ only in case belong to one person.</summary>
    public string Key => KeyOf(Address);

    public static string KeyOf(string address) => address.Trim().Normalize().ToUpperInvariant();

    /// <summary>Without a name, one is guessed from the address: somebody called Jan Kowalski is easier to recognise than jan.kowalski.</summary>
    /// <returns>Null when it is not an address that a letter can be sent to.</returns>
    public static EmailAddress? Parse(string text)
    {
        var (name, address) = Split(text.Trim());
        if (!IsAddress(address)) return null;
        return new EmailAddress(address, name.Length > 0 ? name : GuessName(address[..address.IndexOf('@', StringComparison.Ordinal)]));
    }

    private static (string Name, string Address) Split(string text)
    {
        var open = text.LastIndexOf('<');
        if (open < 0 || !text.EndsWith('>')) return ("", text);
        var name = text[..open].Trim().Trim('"', '„', '”');
        return (InOrder(SingleLine.Of(name)), text[(open + 1)..^1].Trim());
    }

    /// <summary>Address books of companies put the surname first: „Kowalski, Jan”.</summary>
    private static string InOrder(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts is [var surname, var given] && !surname.Contains(' ', StringComparison.Ordinal) ? $"{given} {surname}" : string.Join(", ", parts);
    }

    private static bool IsAddress(string address) =>
        address.Length <= LongestAddress
        && !address.EnumerateRunes().Any(c => Rune.IsControl(c) || Rune.IsWhiteSpace(c) || c.Value is '"' or '<' or '>' || c == Rune.ReplacementChar)
        && MailAddress.TryCreate(address, out var mail)
        && mail.Address == address
        && mail.User.Length <= LongestLocalPart
        && mail.Host.Contains('.', StringComparison.Ordinal)
        && !mail.Host.EndsWith('.')
        && Uri.CheckHostName(mail.Host) == UriHostNameType.Dns;

    private static string GuessName(string localPart)
    {
        var words = localPart.Split('+')[0].Split(['.', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? localPart : string.Join(' ', words.Select(Capitalised));
    }

    private static string Capitalised(string word) => CultureInfo.InvariantCulture.TextInfo.ToUpper(word[..1]) + word[1..];
}
