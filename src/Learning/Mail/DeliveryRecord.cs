using Microsoft.Extensions.Logging;

namespace Learning.Mail;

/// <summary>Writes down what became of a letter. A letter that was sent and not written down would go out twice, so it insists while the lease lasts.</summary>
internal sealed class DeliveryRecord(TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Keep(Satchel satchel, Letter letter, Delivery delivery, Func<DateTimeOffset> now, CancellationToken stopping)
    {
        using var pause = new PeriodicTimer(Pause, clock);
        while (!await TryKeep(satchel, letter, delivery, now, stopping)) await pause.WaitForNextTickAsync(CancellationToken.None);
    }

    /// <summary>Of letters that may go out twice: what cannot be written down now is simply delivered again.</summary>
    public async Task KeepSent(Satchel satchel, IReadOnlyCollection<Letter> letters, DateTimeOffset now)
    {
        if (letters.Count == 0) return;
        await satchel.FinishSent(letters, now);
        foreach (var letter in letters) Tell(letter, Delivery.Sent);
    }

    private async Task<bool> TryKeep(Satchel satchel, Letter letter, Delivery delivery, Func<DateTimeOffset> now, CancellationToken stopping)
    {
        try
        {
            if (await satchel.Finish(letter, delivery, now())) Tell(letter, delivery);
            else log.LogWarning("Letter {Letter}: {Result}, but its lease was lost meanwhile.", letter.Id, delivery.Result);
            return true;
        }
        catch (Exception problem) when (satchel.Allows(Pause, now()) && !stopping.IsCancellationRequested)
        {
            log.LogWarning(problem, "Letter {Letter}: {Result}, which could not be written down yet.", letter.Id, delivery.Result);
            return false;
        }
    }

    private void Tell(Letter letter, Delivery delivery)
    {
        var level = delivery.Result == DeliveryResult.Sent ? LogLevel.Information : LogLevel.Warning;
        log.Log(level, "Letter {Letter} ({Kind}): {Result}, attempt {Attempt}.", letter.Id, letter.Kind, delivery.Result, letter.Attempts + 1);
    }
}
