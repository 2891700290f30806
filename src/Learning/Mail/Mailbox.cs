using System.Threading.Channels;

namespace Learning.Mail;

/// <summary>Tells the postman of this process that a letter was posted. Only hastens it: the postman looks by himself as well.</summary>
public sealed class Mailbox
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => bell.Writer.TryWrite(true);

    internal async Task Wait(TimeSpan atMost, TimeProvider clock, CancellationToken stopping)
    {
        await using var timer = clock.CreateTimer(_ => Ring(), null, atMost, Timeout.InfiniteTimeSpan);
        await bell.Reader.ReadAsync(stopping);
    }
}
