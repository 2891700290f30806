using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Learning.Mail;

/// <summary>Links in letters that open a page without a sign-in: signed, sealed, good for one purpose and until an instant. Opening one changes nothing; the page asks first.</summary>
public sealed class SignedLinks(IDataProtectionProvider protection, School school)
{
    private const char Separator = '|';

    /// <param name="path">Of the page, without a query.</param>
    /// <param name="purpose">What it is good for; no page of another purpose takes it.</param>
    /// <param name="subject">What it is about, for that page to read.</param>
    public Uri To(string path, string purpose, string subject, DateTimeOffset until) =>
        school.Link(QueryHelpers.AddQueryString(path, "token", Seal(purpose, subject, until)));

    /// <returns>The subject, or null when the token is none of ours, of another purpose, or out of date.</returns>
    public string? Read(string? token, string purpose, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 2000 || Open(purpose, token) is not { } opened) return null;
        var parts = opened.Split(Separator, 2);
        return now.UtcTicks < long.Parse(parts[0], CultureInfo.InvariantCulture) ? parts[1] : null;
    }

    private string Seal(string purpose, string subject, DateTimeOffset until) =>
        Protector(purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{until.UtcTicks}{Separator}{subject}"));

    private string? Open(string purpose, string token)
    {
        try
        {
            return Protector(purpose).Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("Learning.Mail.SignedLinks", purpose);
}
