using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Learning.People;

namespace Learning.Journal;

/// <summary>One deed, stored in the transaction of the change it tells of and never altered; a round afterwards numbers and seals it.</summary>
public sealed class JournalEntry
{
    public const int RuleLength = 200;
    public const int SealLength = 64;

    private JournalEntry()
    {
    }

    /// <param name="who">Null for the program itself. Kept as a pseudonym, which nobody can resolve once the person is erased.</param>
    /// <param name="about">The submission, assignment, extension … that the deed concerns.</param>
    /// <param name="received">When the request arrived.</param>
    /// <param name="now">When this is stored.</param>
    /// <param name="rule">What decided, or old and new; ASCII, nothing personal.</param>
    /// <param name="sha256">Of the text concerned, if any.</param>
    public JournalEntry(JournalDeed deed, Person? who, Guid about, DateTimeOffset received, DateTimeOffset now, string rule = "", string? sha256 = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rule.Length, RuleLength, nameof(rule));
        Id = Guid.CreateVersion7();
        (Deed, Who, About, ReceivedAt, StoredAt, Rule, Sha256) = (deed, who?.Pseudonym, about, received, now, rule, sha256);
    }

    public Guid Id { get; private set; }

    public JournalDeed Deed { get; private set; }

    public string? Who { get; private set; }

    public Guid About { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public DateTimeOffset StoredAt { get; private set; }

    public string Rule { get; private set; } = "";

    public string? Sha256 { get; private set; }

    /// <summary>From 1 without gaps; null until sealed.</summary>
    public long? Number { get; private set; }

    /// <summary>SHA-256, in hexadecimal, of the seal before and of all that stands here.</summary>
    public string? Seal { get; private set; }

    internal void SealAfter(long number, string seal) => (Number, Seal) = (number + 1, SealOf(number + 1, seal));

    internal bool IsWholeAfter(long number, string seal) => Number == number + 1 && Seal == SealOf(number + 1, seal);

    private string SealOf(long number, string before)
    {
        string[] fields = [before, Text(number), Id.ToString("N"), Deed.ToString(), Who ?? "", About.ToString("N"), Milliseconds(ReceivedAt), Milliseconds(StoredAt), Rule, Sha256 ?? ""];
        // Each with its length, so that nothing can move from one field to the next.
        var sealedText = string.Concat(fields.Select(field => $"{Text(field.Length)}:{field}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sealedText)));
    }

    private static string Milliseconds(DateTimeOffset at) => Text(at.ToUnixTimeMilliseconds());

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
