namespace Learning.Grading.Insight;

/// <summary>How long before or after the deadline a work came.</summary>
public enum HandInTime
{
    OverAWeekBefore = 0,
    DaysBefore = 1,
    OnTheLastDay = 2,
    InTheLastHour = 3,
    WithinAnHourAfter = 4,
    WithinADayAfter = 5,
    Later = 6,
    Never = 7,
}

internal static class HandInTimes
{
    public static HandInTime Of(TimeSpan afterDeadline) =>
        afterDeadline < TimeSpan.FromDays(-7) ? HandInTime.OverAWeekBefore
        : afterDeadline < TimeSpan.FromDays(-1) ? HandInTime.DaysBefore
        : afterDeadline < TimeSpan.FromHours(-1) ? HandInTime.OnTheLastDay
        : afterDeadline < TimeSpan.Zero ? HandInTime.InTheLastHour
        : afterDeadline < TimeSpan.FromHours(1) ? HandInTime.WithinAnHourAfter
        : afterDeadline < TimeSpan.FromDays(1) ? HandInTime.WithinADayAfter
        : HandInTime.Later;
}
