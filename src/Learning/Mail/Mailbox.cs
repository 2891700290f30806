using System.Threading.Channels;

namespace Learning.Mail;

/// <summary>Tells the postman of this process that a letter was posted. Only hastens it: the postman looks by himself as well.</summary>
public sealed class Mailbox
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>After each round. A letter alone goes out at once; in a rush, letters are gathered meanwhile, so that those who hand in need not wait for the postman's commits.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMilliseconds(250);

    public void Ring() => bell.Writer.TryWrite(true);

    internal async Task Wait(TimeSpan atMost, TimeProvider clock, CancellationToken stopping)
    {
        await using var timer = clock.CreateTimer(_ => Ring(), null, atMost, Timeout.InfiniteTimeSpan);
        await bell.Reader.ReadAsync(stopping);
    }
}
