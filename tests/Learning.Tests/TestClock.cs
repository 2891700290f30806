namespace Learning.Tests;

/// <summary>A clock that stands still until it is told to go on, at once, as a machine that slept: timers that are due by then run, once each, in order.</summary>
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

    /// <summary>How long it is until the first timer that waits runs; null when none does.</summary>
    public TimeSpan? Nearest
    {
        get { lock (gate) return timers.Min(t => t.Due) - now; }
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
        List<TestTimer> due;
        lock (gate)
        {
            until -= wrong;
            if (until > now) now = until;
            due = [.. timers.Where(t => t.Due <= until).OrderBy(t => t.Due)];
        }

        foreach (var timer in due) timer.Run();
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
            lock (clock.gate)
            {
                if (Due > clock.now || Due is null) return;
                Due = period > TimeSpan.Zero ? clock.now + period : null;
            }

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
