using System.Globalization;
using System.Security.Cryptography;
using Learning.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Learning.Web.SignIn;

/// <summary>
/// Seals who may set a password, and since when, by the server's clock. A token dies with the security stamp, which every new password changes.
/// The framework's own tells the time by itself.
/// </summary>
public abstract class PasswordTokens(IDataProtectionProvider protection, TimeProvider clock, string name, TimeSpan lasting) : IUserTwoFactorTokenProvider<Person>
{
    private readonly IDataProtector protector = protection.CreateProtector("Learning.PasswordTokens", name);

    public Task<string> GenerateAsync(string purpose, UserManager<Person> manager, Person user) =>
        Task.FromResult(protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().UtcTicks}|{Subject(purpose, user)}")));

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user) => Task.FromResult(
        Open(token)?.Split('|', 2) is [var sealedAt, var subject]
        && subject == Subject(purpose, user)
        && clock.GetUtcNow().UtcTicks - long.Parse(sealedAt, CultureInfo.InvariantCulture) < lasting.Ticks);

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Person> manager, Person user) => Task.FromResult(false);

    private static string Subject(string purpose, Person user) => $"{purpose}|{user.Id}|{user.SecurityStamp}";

    private string? Open(string token)
    {
        try
        {
            return protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Tokens of invitations: two weeks, because people open their letters late.</summary>
public sealed class InvitationTokens(IDataProtectionProvider protection, TimeProvider clock) : PasswordTokens(protection, clock, Name, TimeSpan.FromDays(14))
{
    public const string Name = "invitation";
}

/// <summary>Tokens of forgotten passwords: one hour, because whoever asked is waiting.</summary>
public sealed class ForgottenPasswordTokens(IDataProtectionProvider protection, TimeProvider clock) : PasswordTokens(protection, clock, Name, TimeSpan.FromHours(1))
{
    public const string Name = "forgotten";
}
