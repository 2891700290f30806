using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Learning.Tests.Mail;

/// <summary>Reads a letter as it travelled (RFC 5322, 2045 to 2047), as strictly as a mail program would.</summary>
public sealed partial class MimeLetter
{
    private const int Limit = 1000;

    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly string content;

    /// <param name="wire">Its bytes, one character each.</param>
    public MimeLetter(string wire)
    {
        var end = wire.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        foreach (var line in Folding().Replace(wire[..end], " ").Split("\r\n"))
            headers.Add(line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim());
        content = wire[(end + 4)..];
        if (Boundary().Match(this["Content-Type"]) is { Success: true } match) Parts = [.. Split(match.Groups["boundary"].Value)];
    }

    public static MimeLetter Read(byte[] wire) => new(Encoding.Latin1.GetString(wire));

    public IReadOnlyList<MimeLetter> Parts { get; } = [];

    public bool Has(string header) => headers.ContainsKey(header);

    /// <summary>A header, its encoded words decoded.</summary>
    public string this[string header] => EncodedWord().Replace(BetweenEncodedWords().Replace(headers[header], ""), Decoded);

    public string MediaType => this["Content-Type"].Split(';')[0];

    public MimeLetter Part(string mediaType) => Leaves().First(p => p.MediaType == mediaType);

    public MimeLetter? Attachment => Leaves().FirstOrDefault(p => p.Has("Content-Disposition"));

    public byte[] Bytes => this["Content-Transfer-Encoding"].ToUpperInvariant() switch
    {
        "BASE64" => Convert.FromBase64String(content),
        "QUOTED-PRINTABLE" => FromQuotedPrintable(content),
        _ => Encoding.Latin1.GetBytes(content),
    };

    public string Text => Encoding.UTF8.GetString(Bytes);

    private IEnumerable<MimeLetter> Leaves() => Parts.Count == 0 ? [this] : Parts.SelectMany(p => p.Leaves());

    private IEnumerable<MimeLetter> Split(string boundary)
    {
        var pieces = ("\r\n" + content).Split($"\r\n--{boundary}");
        pieces[^1].Trim().ShouldBe("--");
        return pieces[1..^1].Select(p => new MimeLetter(p[2..]));
    }

    private static string Decoded(Match word) => Encoding.UTF8.GetString(
        word.Groups["code"].Value is "B" or "b" ? Convert.FromBase64String(word.Groups["text"].Value) : FromQuotedPrintable(word.Groups["text"].Value.Replace('_', ' ')));

    private static byte[] FromQuotedPrintable(string text) => Encoding.Latin1.GetBytes(QuotedByte().Replace(
        text.Replace("=\r\n", ""), quoted => ((char)int.Parse(quoted.Groups["byte"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.None, Limit)]
    private static partial Regex Folding();

    [GeneratedRegex("""boundary="?(?<boundary>[^";]+)""", RegexOptions.None, Limit)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?(?<code>[BQ])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)", RegexOptions.None, Limit)]
    private static partial Regex BetweenEncodedWords();

    [GeneratedRegex("=(?<byte>[0-9A-F]{2})", RegexOptions.None, Limit)]
    private static partial Regex QuotedByte();
}
