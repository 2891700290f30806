namespace Learning.Courses;

/// <summary>A deadline as a course states it: without a year, a cohort or a time zone. <c>Homework.DueDate</c> makes it an instant.</summary>
public abstract record DueRule
{
    /// <summary>Whether <paramref name="one"/> comes before <paramref name="other"/> in every edition; false where that depends on the edition.</summary>
    internal static bool IsBefore(DueRule one, DueRule other, bool orSame) => (one, other) switch
    {
        (LocalTime a, LocalTime b) => orSame ? a.At <= b.At : a.At < b.At,
        (AfterStart a, AfterStart b) => orSame ? a.Days <= b.Days : a.Days < b.Days,
        (YearlyDay a, YearlyDay b) => orSame && a == b,
        _ => false,
    };

    /// <summary>"28 April" or "28 kwietnia": that whole local day; the year comes from the cohort.</summary>
    public sealed record YearlyDay(int Month, int Day) : DueRule;

    /// <summary>So many days after the cohort's first day: that whole local day.</summary>
    public sealed record AfterStart(int Days) : DueRule;

    /// <summary>A local time of the cohort.</summary>
    public sealed record LocalTime(DateTime At) : DueRule;
}
