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
public sealed class SignInGuard(LearningDb db, SignInTurns turns, IDataProtectionProvider protection, TimeProvider clock, IHttpContextAccessor http)
{
    private const string DeviceCookie = "device";
    private static readonly TimeSpan DeviceRemembered = TimeSpan.FromDays(365);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Learning.Device").ToTimeLimitedDataProtector();

    private HttpContext Context => http.HttpContext!;

    /// <summary>Hears one try after another on an account from a device: each is counted before the next one's password is compared, however many are sent at once.</summary>
    /// <returns>How long until the next try is heard, or null when this one was; the same for addresses that exist and that do not. And whether it was right.</returns>
    public async Task<(TimeSpan? Wait, bool IsRight)> Hear(string email, Func<Task<bool>> isRight)
    {
        using var turn = await turns.Of(AccountKey(email), Context.RequestAborted);
        if (await MustWait(email) is { } wait) return (wait, false);
        if (await isRight()) return (null, true);
        await Failed(email);
        return (null, false);
    }

    /// <summary>Forgets the failures of this account from here, and remembers the device.</summary>
    public async Task Succeeded(Person person)
    {
        var key = AccountKey(person.Email!);
        await db.SignInThrottles.Where(t => t.Key == key).ExecuteDeleteAsync();
        var device = KnownDevice(person.Email!) ?? Guid.CreateVersion7().ToString("N");
        HostCookie.Write(Context, DeviceCookie, protector.Protect($"{Normal(person.Email!)}|{device}", DeviceRemembered), DeviceRemembered);
    }

    private async Task<TimeSpan?> MustWait(string email)
    {
        var now = clock.Now();
        var keys = Keys(email).Select(k => k.Key).ToArray();
        var until = await db.SignInThrottles.Where(t => keys.Contains(t.Key)).MaxAsync(t => t.BlockedUntil);
        return until > now ? until.Value - now : null;
    }

    private async Task Failed(string email)
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
