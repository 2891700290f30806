using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Learning.Web.SignIn;

/// <summary>A form that could not be taken because the session or its token had run out: kept in the answer itself, so that no word is lost and nothing unasked is stored.</summary>
public sealed record ParkedForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Set in HttpContext.Items by whoever turned the form away.</summary>
    public static readonly object Wanted = new();

    private const string Token = "__RequestVerificationToken";

    /// <summary>The texts a reader will recognise as theirs.</summary>
    public IEnumerable<string> Texts => Fields.Where(f => f.Value.Length > 80 || f.Value.Contains('\n', StringComparison.Ordinal)).Select(f => f.Value);

    /// <param name="path">The local address it was sent to, with its query.</param>
    public static ParkedForm Of(string path, IFormCollection form) =>
        new(path, [.. form.Where(f => f.Key != Token && !f.Key.Contains("Password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => f.Value, (field, value) => KeyValuePair.Create(field.Key, (value ?? "").ReplaceLineEndings("\n")))]);

    public string Protect(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this), TimeSpan.FromDays(1));

    /// <returns>Null when it is not one of ours, or older than a day.</returns>
    public static ParkedForm? Unprotect(IDataProtectionProvider protection, string? parked)
    {
        if (string.IsNullOrEmpty(parked)) return null;
        try
        {
            return JsonSerializer.Deserialize<ParkedForm>(Protector(protection).Unprotect(parked));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("Learning.ParkedForm").ToTimeLimitedDataProtector();
}
