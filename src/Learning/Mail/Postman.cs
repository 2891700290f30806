using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Learning.Mail;

/// <summary>Delivers the letters of the outbox: soon after the mailbox rings, else every half minute; after trouble with the database ever later, up to eight minutes.</summary>
public sealed class Postman(IServiceScopeFactory scopes, IMailTransport transport, Mailbox mailbox, TimeProvider clock, ILogger<Postman> log) : BackgroundService
{
    /// <summary>How long one letter may take, the server's thoughts about its content included.</summary>
    public static readonly TimeSpan SendLimit = TimeSpan.FromMinutes(2);

    /// <summary>How long a letter on its way may still take when the program stops.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);

    private readonly DeliveryRecord record = new(clock, log);

    /// <summary>One round: takes due letters into the satchel and tries each once.</summary>
    /// <returns>How many letters were in the satchel.</returns>
    public async Task<int> DeliverDueLetters(DateTimeOffset now, CancellationToken stopping)
    {
        var started = clock.GetTimestamp();
        var satchel = new Satchel(scopes, until: now + Satchel.Lease);
        try
        {
            await satchel.Fill(now, stopping);
            await Deliver(satchel, () => now + clock.GetElapsedTime(started), stopping);
        }
        finally
        {
            await satchel.Release();
        }

        return satchel.Letters.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var troubles = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            troubles = await TryDeliver(stoppingToken) ? 0 : Math.Min(troubles + 1, 4);
            await mailbox.Wait(Poll * (1 << troubles), clock, stoppingToken);
        }
    }

    private async Task<bool> TryDeliver(CancellationToken stopping)
    {
        try
        {
            while (await DeliverDueLetters(clock.GetUtcNow(), stopping) == Satchel.Capacity)
            {
            }

            return true;
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogError(problem, "The outbox could not be read or written; trying again later.");
            return false;
        }
    }

    private async Task Deliver(Satchel satchel, Func<DateTimeOffset> now, CancellationToken stopping)
    {
        Delivery? unreachable = null;
        var together = new List<Letter>();
        foreach (var letter in satchel.Letters)
        {
            if (stopping.IsCancellationRequested || !satchel.Allows(SendLimit + Grace, now())) break;
            // One unanswered connection is enough: the rest of the round would only wait for the same.
            if ((unreachable ?? await Send(letter, stopping)) is not { } delivery) break;
            if (delivery.Result == DeliveryResult.Unreachable) unreachable = delivery;
            if (transport.MayRepeat && delivery.Result == DeliveryResult.Sent) together.Add(letter);
            else await record.Keep(satchel, letter, delivery, now, stopping);
        }

        await record.KeepSent(satchel, together, now());
    }

    /// <returns>Null when the program stops before the letter was sent.</returns>
    private async Task<Delivery?> Send(Letter letter, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(SendLimit, clock);
        await using var stop = stopping.Register(() => limit.CancelAfter(Grace));
        try
        {
            return await transport.Send(letter, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return stopping.IsCancellationRequested ? null : Delivery.Unreachable($"No answer within {SendLimit.TotalMinutes} minutes.");
        }
        catch (FormatException problem)
        {
            return Delivery.Refused(problem.Message);
        }
        catch (Exception problem)
        {
            log.LogError(problem, "Letter {Letter} cannot be sent.", letter.Id);
            return Delivery.Postponed(problem.Message);
        }
    }
}
