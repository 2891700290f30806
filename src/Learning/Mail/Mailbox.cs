using System.Threading.Channels;

namespace Learning.Mail;

/// <summary>Tells the postman of this process that a letter was posted. Only hastens it: the postman looks by himself as well.</summary>
public sealed class Mailbox
{
    /// <summary>How long letters gather before the postman sets out: a class that hands in together costs one round, and nobody waits behind his commits.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(250);

    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => bell.Writer.TryWrite(true);

    internal async Task Wait(TimeSpan atMost, TimeProvider clock, CancellationToken stopping)
    {
        await using (clock.CreateTimer(_ => Ring(), null, atMost, Timeout.InfiniteTimeSpan)) await bell.Reader.ReadAsync(stopping);
        using var gathering = new PeriodicTimer(Gathering, clock);
        await gathering.WaitForNextTickAsync(stopping);
        bell.Reader.TryRead(out _);
    }
}
