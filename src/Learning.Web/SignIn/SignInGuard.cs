using System.Net.Sockets;
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

    /// <summary>Lets a try be heard, and counts it as failed until <see cref="Succeeded"/> is told: of many tries at once each is counted before any password is compared.</summary>
    /// <returns>How long until the next try is heard, or null when it is heard now. The same for addresses that exist and that do not.</returns>
    public Task<TimeSpan?> Admit(string email)
    {
        var now = clock.Now();
        var forgotten = now - SignInThrottle.ForgottenAfter;
        var keys = Keys(email).ToDictionary(StringComparer.Ordinal);
        var names = keys.Keys.ToArray();
        return db.Write(async ct =>
        {
            var known = await db.SignInThrottles.Where(t => names.Contains(t.Key)).ToDictionaryAsync(t => t.Key, StringComparer.Ordinal, ct);
            if (known.Values.Max(t => t.BlockedUntil) is { } until && until > now) return until - now;
            await db.SignInThrottles.Where(t => t.LastFailureAt < forgotten && !names.Contains(t.Key)).ExecuteDeleteAsync(ct);
            foreach (var (key, free) in keys)
            {
                if (!known.TryGetValue(key, out var throttle)) db.Add(throttle = new SignInThrottle(key));
                throttle.Failed(free, now);
            }

            await db.SaveChangesAsync(ct);
            return (TimeSpan?)null;
        }, CancellationToken.None);
    }

    /// <summary>Forgets the failures of this account from here and the try itself, and remembers the device.</summary>
    public async Task Succeeded(Person person)
    {
        var account = AccountKey(person.Email!);
        var others = Keys(person.Email!).Select(k => k.Key).Where(k => k != account).ToArray();
        await db.Write(async ct =>
        {
            await db.SignInThrottles.Where(t => t.Key == account).ExecuteDeleteAsync(ct);
            if (others.Length > 0) await db.SignInThrottles.Where(t => others.Contains(t.Key) && t.Failures > 0).ExecuteUpdateAsync(set => set.SetProperty(t => t.Failures, t => t.Failures - 1), ct);
        }, CancellationToken.None);
        var device = KnownDevice(person.Email!) ?? Guid.CreateVersion7().ToString("N");
        HostCookie.Write(Context, DeviceCookie, protector.Protect($"{Normal(person.Email!)}|{device}", DeviceRemembered), DeviceRemembered);
    }

    /// <summary>On a device that this person has used nothing counts that others do, wherever they do it from.</summary>
    private IEnumerable<(string Key, int Free)> Keys(string email)
    {
        yield return (AccountKey(email), SignInThrottle.FreeFailuresOfAccount);
        if (KnownDevice(email) is null) yield return (Hash($"address|{Network}"), SignInThrottle.FreeFailuresOfAddress);
    }

    /// <summary>Of an IPv6 address the first half: the rest is the reader's own to choose.</summary>
    private string Network => Context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: false, AddressFamily: AddressFamily.InterNetworkV6 } address
        ? Convert.ToHexStringLower(address.GetAddressBytes()[..8])
        : $"{Context.Connection.RemoteIpAddress?.MapToIPv4()}";

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

    /// <summary>As the person is looked up.</summary>
    private static string Normal(string email) => EmailAddress.KeyOf(SingleLine.Of(email));

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
