using System.Security.Cryptography;

namespace Learning.Essays;

/// <summary>Names one receipt to whoever holds it. 140 random bits: it cannot be guessed.</summary>
public static class ReceiptCode
{
    public const int Length = 28;

    private const int Group = 4;

    /// <summary>Without 0, O, 1 and I, which look alike in print.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>In groups of four, as people read and type it.</summary>
    public static string Shown(string code) => string.Join('-', code.Chunk(Group).Select(group => new string(group)));

    /// <returns>The code as stored, or null when what was typed cannot be one.</returns>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }
}
