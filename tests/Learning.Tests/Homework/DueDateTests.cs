using FsCheck.Fluent;
using Learning.Courses;
using Learning.Homework;
using static Learning.Tests.Homework.SomeAssignment;

namespace Learning.Tests.Homework;

/// <summary>Rules 1 to 3: a day without a year, the whole last second, the changes of the clock.</summary>
public sealed class DueDateTests
{
    private static readonly TimeZoneInfo Warsaw = TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw");

    [Fact]
    public void A_day_counts_whole_and_ends_at_midnight_in_the_zone_of_the_cohort()
    {
        var assignment = Due(new DueRule.YearlyDay(4, 28));
        assignment.DueAt.ShouldBe(new DateTimeOffset(2026, 4, 28, 22, 0, 0, TimeSpan.Zero));
        var deadline = assignment.DeadlineOf(null);
        deadline.StateAt(assignment.Local(2026, 4, 28, 23, 59, 59).AddTicks(TimeSpan.TicksPerSecond - 1)).ShouldBe(DeadlineState.Open);
        deadline.StateAt(assignment.Local(2026, 4, 29)).ShouldBe(DeadlineState.Closed);
    }

    [Theory]
    [InlineData("America/New_York", 4)]
    [InlineData("Asia/Tokyo", 15)]
    public void The_same_day_ends_elsewhere_at_another_instant(string zone, int utcHour) =>
        Due(new DueRule.YearlyDay(4, 28), Cohort(zone: zone)).DueAt.UtcDateTime.Hour.ShouldBe(utcHour);

    [Fact]
    public void Until_23_59_means_the_whole_minute_and_18_00_is_exclusive_as_it_stands()
    {
        var cohort = Cohort();
        Due(new DueRule.LocalTime(new DateTime(2026, 4, 28, 23, 59, 0)), cohort).DueAt.ShouldBe(Due(new DueRule.YearlyDay(4, 28), cohort).DueAt);
        Due(new DueRule.LocalTime(new DateTime(2026, 4, 28, 18, 0, 0)), cohort).DueAt.ShouldBe(new DateTimeOffset(2026, 4, 28, 16, 0, 0, TimeSpan.Zero));
        Due(new DueRule.LocalTime(new DateTime(2026, 4, 28, 17, 59, 0)), cohort).DueAt.ShouldBe(new DateTimeOffset(2026, 4, 28, 15, 59, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("2026-02-01", "2026-04-28")]
    [InlineData("2026-04-28", "2026-04-28")]
    [InlineData("2026-04-29", "2027-04-28")]
    public void A_day_without_a_year_is_the_first_on_or_after_the_start(string startsOn, string expected)
    {
        var start = DateOnly.Parse(startsOn, System.Globalization.CultureInfo.InvariantCulture);
        var assignment = Due(new DueRule.YearlyDay(4, 28), Cohort(start, start.AddYears(1)));
        TimeZoneInfo.ConvertTime(assignment.DueAt, Warsaw).DateTime.ShouldBe(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture).AddDays(1));
    }

    [Fact]
    public void Late_work_ends_on_the_first_such_day_after_the_deadline_in_whatever_year_that_is()
    {
        var longOne = Cohort(new DateOnly(2026, 5, 1), new DateOnly(2027, 6, 30));
        var assignment = Due(new DueRule.YearlyDay(4, 28), longOne, b => b with { LateUntil = new DueRule.YearlyDay(5, 5) });
        assignment.DueAt.ShouldBe(new DateTimeOffset(2027, 4, 28, 22, 0, 0, TimeSpan.Zero));
        assignment.LateUntil.ShouldBe(new DateTimeOffset(2027, 5, 5, 22, 0, 0, TimeSpan.Zero));
        assignment.DeadlineOf(null).StateAt(assignment.Local(2027, 5, 5, 23, 59, 59)).ShouldBe(DeadlineState.Late);
    }

    [Fact]
    public void What_would_close_before_it_opens_or_end_before_its_deadline_is_refused()
    {
        var fromApril = Cohort(new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31));
        Should.Throw<Refusal>(() => Due(new DueRule.YearlyDay(4, 28), fromApril, b => b with { Opens = new DueRule.YearlyDay(3, 1) })).Code.ShouldBe("DueDate.OpensAfter");
        Should.Throw<Refusal>(() => Due(new DueRule.YearlyDay(4, 28), fromApril, b => b with { LateUntil = new DueRule.LocalTime(new DateTime(2026, 4, 20, 12, 0, 0)) })).Code.ShouldBe("DueDate.LateEndsFirst");
        var onItsDay = Due(new DueRule.YearlyDay(4, 28), fromApril, b => b with { Opens = new DueRule.YearlyDay(4, 28), LateUntil = new DueRule.YearlyDay(3, 31) });
        (onItsDay.OpensAt, onItsDay.LateUntil).ShouldBe((onItsDay.Local(2026, 4, 28), onItsDay.Local(2027, 4, 1)));
    }

    [Fact]
    public void Outside_the_cohort_s_days_it_is_refused()
    {
        var cohort = Cohort(new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 30));
        Should.Throw<Refusal>(() => Due(new DueRule.YearlyDay(4, 28), cohort)).Code.ShouldBe("DueDate.OutsideCohort");
        Should.Throw<Refusal>(() => Due(new DueRule.LocalTime(new DateTime(2026, 7, 1, 12, 0, 0)), cohort)).Code.ShouldBe("DueDate.OutsideCohort");
    }

    [Theory]
    [InlineData(2027, 2029, 2028)]
    [InlineData(2024, 2024, 2024)]
    public void The_29th_of_February_waits_for_a_leap_year(int first, int last, int expected) =>
        Due(new DueRule.YearlyDay(2, 29), Cohort(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31))).DueAt
            .ShouldBe(new DateTimeOffset(expected, 2, 29, 23, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Where_no_leap_year_comes_the_29th_of_February_is_outside() =>
        Should.Throw<Refusal>(() => Due(new DueRule.YearlyDay(2, 29), Cohort(new DateOnly(2097, 1, 1), new DateOnly(2103, 12, 31)))).Code.ShouldBe("DueDate.OutsideCohort");

    [Fact]
    public void A_time_that_the_clock_skips_is_refused_beside_its_field()
    {
        var refusal = Should.Throw<Refusal>(() => DueDate.EndOf(new DateOnly(2026, 3, 29), new TimeOnly(2, 30), Warsaw));
        (refusal.Code, refusal.Field).ShouldBe(("DueDate.NoSuchLocalTime", "Time"));
    }

    [Fact]
    public void A_time_that_exists_twice_is_the_later_and_shown_so()
    {
        var end = DueDate.EndOf(new DateOnly(2026, 10, 25), new TimeOnly(2, 30), Warsaw);
        end.ShouldBe(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero));
        Moments.Deadline(end, Warsaw, System.Globalization.CultureInfo.GetCultureInfo("pl")).ShouldBe("25 października 2026, 02:30 (Warszawa, UTC+1)");
    }

    [Theory]
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 10, 25, 25)]
    public void The_days_on_which_the_clock_changes_last_as_long_as_they_do(int year, int month, int day, int hours)
    {
        var date = new DateOnly(year, month, day);
        (DueDate.EndOf(date, null, Warsaw) - DueDate.EndOf(date.AddDays(-1), null, Warsaw)).TotalHours.ShouldBe(hours);
    }

    [Fact]
    public void A_day_without_a_midnight_begins_at_the_first_time_there_is()
    {
        // In Santiago the clock goes from 24:00 to 1:00 on the first Saturday after 2 September.
        var end = DueDate.EndOf(new DateOnly(2026, 9, 5), null, TimeZoneInfo.FindSystemTimeZoneById("America/Santiago"));
        end.ShouldBe(new DateTimeOffset(2026, 9, 6, 4, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Whatever_the_day_and_the_zone_its_last_moment_is_in_it_and_the_next_is_not() =>
        Prop.ForAll(Gen.Choose(0, 3652).ToArbitrary(), Gen.OneOf(Gen.Constant(Warsaw), Gen.Elements<TimeZoneInfo>(TimeZoneInfo.GetSystemTimeZones())).ToArbitrary(), (number, zone) =>
        {
            var day = new DateOnly(2024, 1, 1).AddDays(number);
            var end = DueDate.EndOf(day, null, zone);
            return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end.AddTicks(-1), zone).DateTime) == day && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end, zone).DateTime) == day.AddDays(1);
        }).HoldsFor(2000);
}
