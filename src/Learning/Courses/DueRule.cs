namespace Learning.Courses;

/// <summary>A deadline as a course states it: without a year, a cohort or a time zone. <c>Homework.DueDate</c> makes it an instant.</summary>
public abstract record DueRule
{
    /// <summary>"28 April" or "28 kwietnia": that whole local day; the year comes from the cohort.</summary>
    public sealed record YearlyDay(int Month, int Day) : DueRule;

    /// <summary>So many days after the cohort's first day: that whole local day.</summary>
    public sealed record AfterStart(int Days) : DueRule;

    /// <summary>A local time of the cohort.</summary>
    public sealed record LocalTime(DateTime At) : DueRule;
}
