using System.Security.Cryptography;
using System.Text;

namespace Learning.Essays;

/// <summary>What counts as the text of an essay, and as a word in it.</summary>
public static class EssayText
{
    /// <inheritdoc cref="PlainText.Normalize"/>
    public static string Normalize(string? text) => PlainText.Normalize(text);

    /// <inheritdoc cref="PlainText.CountWords"/>
    public static int CountWords(string text) => PlainText.CountWords(text);

    /// <summary>SHA-256 of the UTF-8 bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
