using System.Security.Cryptography;
using System.Text;
using Learning.Data;
using Learning.People;
using Learning.Web.Http;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.SignIn;

/// <summary>Slows guessing of passwords per account and per address; a device that a person has used before is counted apart (see <see cref="SignInThrottle"/>).</summary>
public sealed class SignInGuard(LearningDb db, IDataProtectionProvider protection, TimeProvider clock, IHttpContextAccessor http)
{
    private const string DeviceCookie = "device";
    private static readonly TimeSpan DeviceRemembered = TimeSpan.FromDays(365);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Learning.Device").ToTimeLimitedDataProtector();

    private HttpContext Context => http.HttpContext!;

    /// <returns>How long until the next try is heard, or null when it is heard now. The same for addresses that exist and that do not.</returns>
    public async Task<TimeSpan?> MustWait(string email)
    {
        var now = clock.Now();
        var keys = Keys(email).Select(k => k.Key).ToArray();
        var until = await db.SignInThrottles.Where(t => keys.Contains(t.Key)).MaxAsync(t => t.BlockedUntil);
        return until > now ? until.Value - now : null;
    }

    public async Task Failed(string email)
    {
        var now = clock.Now();
        var forgotten = now - SignInThrottle.ForgottenAfter;
        await db.Write(async ct =>
        {
            await db.SignInThrottles.Where(t => t.LastFailureAt < forgotten).ExecuteDeleteAsync(ct);
            foreach (var (key, free) in Keys(email))
            {
                var throttle = await db.SignInThrottles.FindAsync([key], ct);
                if (throttle is null) db.Add(throttle = new SignInThrottle(key));
                throttle.Failed(free, now);
            }

            await db.SaveChangesAsync(ct);
        }, CancellationToken.None);
    }

    /// <summary>Forgets the failures of this account from here, and remembers the device.</summary>
    public async Task Succeeded(Person person)
    {
        var key = AccountKey(person.Email!);
        await db.SignInThrottles.Where(t => t.Key == key).ExecuteDeleteAsync();
        var device = KnownDevice(person.Email!) ?? Guid.CreateVersion7().ToString("N");
        HostCookie.Write(Context, DeviceCookie, protector.Protect($"{Normal(person.Email!)}|{device}", DeviceRemembered), DeviceRemembered);
    }

    /// <summary>On a device that this person has used nothing counts that others do, wherever they do it from.</summary>
    private IEnumerable<(string Key, int Free)> Keys(string email)
    {
        yield return (AccountKey(email), SignInThrottle.FreeFailuresOfAccount);
        if (KnownDevice(email) is null) yield return (Hash($"address|{Context.Connection.RemoteIpAddress}"), SignInThrottle.FreeFailuresOfAddress);
    }

    private string AccountKey(string email) => Hash($"account|{Normal(email)}|{KnownDevice(email) ?? "unknown device"}");

    private string? KnownDevice(string email)
    {
        if (HostCookie.Read(Context.Request, DeviceCookie) is not { } cookie) return null;
        try
        {
            var parts = protector.Unprotect(cookie).Split('|');
            return parts is [var account, var device] && account == Normal(email) ? device : null;
        }
        catch (CryptographicException)
        {
            // Somebody's own cookie, or one older than a year: not a device we know.
            return null;
        }
    }

    private static string Normal(string email) => email.Trim().ToUpperInvariant();

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
