namespace Learning.Tests;

/// <summary>A clock that stands still until it is told to go on; timers run when it passes them, in order.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<TestTimer> timers = [];
    private DateTimeOffset now = start;
    private TimeSpan wrong;

    public DateTimeOffset Now
    {
        get { lock (gate) return now + wrong; }
    }

    /// <summary>How many timers wait: somebody sleeps.</summary>
    public int Timers
    {
        get { lock (gate) return timers.Count(t => t.Due is not null); }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Time as it passes, whatever the clock is set to.</summary>
    public override long GetTimestamp()
    {
        lock (gate) return now.UtcTicks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (gate) timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan by) => AdvanceTo(Now + by);

    /// <summary>Somebody puts the clock right, or wrong: it shows another time, and none has passed.</summary>
    public void Jump(TimeSpan by)
    {
        lock (gate) wrong += by;
    }

    public void AdvanceTo(DateTimeOffset until)
    {
        lock (gate) until -= wrong;
        while (NextBefore(until) is { } timer) timer.Run();
        lock (gate) now = until > now ? until : now;
    }

    private TestTimer? NextBefore(DateTimeOffset until)
    {
        lock (gate)
        {
            var next = timers.Where(t => t.Due <= until).MinBy(t => t.Due);
            if (next?.Due > now) now = next.Due.Value;
            return next;
        }
    }

    private sealed class TestTimer(TestClock clock, Action run) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (clock.gate)
            {
                period = newPeriod;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
                return true;
            }
        }

        public void Run()
        {
            lock (clock.gate) Due = period > TimeSpan.Zero ? Due + period : null;
            run();
        }

        public void Dispose()
        {
            lock (clock.gate) clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
