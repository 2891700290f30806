using System.Text.RegularExpressions;
using Learning.People;

namespace Learning.Cohorts;

/// <summary>People as somebody lists them in a form: an address on each line, with a name or alone. Every line that cannot be used is a problem that names it.</summary>
public sealed partial record AddressList(string Text, IReadOnlyList<EmailAddress> Addresses, IReadOnlyList<Refusal> Problems)
{
    /// <summary>How many people can be listed at once.</summary>
    public const int Most = 300;

    private const int ShownOfAnEntry = 60;

    public static AddressList Empty { get; } = new("", [], []);

    public static AddressList Parse(string? text)
    {
        var entries = Entries(text ?? "").ToList();
        if (entries.Count > Most) return new AddressList(text!, [], [new Refusal("Address.TooMany", Most, entries.Count)]);
        List<EmailAddress> addresses = [];
        List<Refusal> problems = [];
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        foreach (var (line, entry) in entries)
        {
            if (EmailAddress.Parse(entry) is not { } address) problems.Add(new Refusal("Address.Malformed", line, Shortened(entry)));
            else if (address.Name.Length > Person.NameLength) problems.Add(new Refusal("Address.NameTooLong", line, Person.NameLength));
            else if (!lines.TryAdd(address.Key, line)) problems.Add(new Refusal("Address.Repeated", line, address.Address, lines[address.Key]));
            else addresses.Add(address);
        }

        return new AddressList(text ?? "", addresses, problems);
    }

    /// <summary>Mail programs copy several addresses as one line, between semicolons or commas.</summary>
    private static IEnumerable<(int Line, string Entry)> Entries(string text) =>
        text.ReplaceLineEndings("\n").Split('\n')
            .SelectMany((line, index) => Separator.Split(line).Select(entry => (Line: index + 1, Entry: entry.Trim().Trim(',').Trim())))
            .Where(e => e.Entry.Length > 0);

    /// <summary>A comma inside a name („Kowalski, Jan”) stands before the address and separates nothing.</summary>
    [GeneratedRegex(@";|(?<=>\s*|@[^\s,<>]+\s*),", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator { get; }

    private static string Shortened(string entry) => entry.Length <= ShownOfAnEntry ? entry : $"{entry[..ShownOfAnEntry]}…";
}
