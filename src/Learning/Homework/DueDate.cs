using Learning.Cohorts;
using Learning.Courses;

namespace Learning.Homework;

/// <summary>Turns a course's deadline rule into the instant at which a cohort's work stops being on time.</summary>
public static class DueDate
{
    private static readonly TimeSpan LastMinute = new(23, 59, 0);

    /// <returns>The exclusive end, in UTC. A day counts whole, so it ends at the next local midnight; so does 23:59. Other times are exclusive as they stand.</returns>
    /// <exception cref="Refusal"><c>DueDate.OutsideCohort</c>, <c>DueDate.NoSuchLocalTime</c>.</exception>
    public static DateTimeOffset Resolve(DueRule rule, Cohort cohort) => rule switch
    {
        DueRule.YearlyDay yearly => EndOfDay(FirstOnOrAfter(cohort.StartsOn, yearly, cohort), cohort),
        DueRule.AfterStart after => EndOfDay(cohort.StartsOn.AddDays(after.Days), cohort),
        DueRule.LocalTime local => End(local.At, cohort),
        _ => throw new InvalidOperationException($"Unknown deadline rule {rule}."),
    };

    /// <returns>The inclusive start, in UTC: a day opens at its local midnight.</returns>
    /// <exception cref="Refusal">As <see cref="Resolve"/>.</exception>
    public static DateTimeOffset ResolveOpening(DueRule rule, Cohort cohort) => rule switch
    {
        DueRule.YearlyDay yearly => StartOfDay(FirstOnOrAfter(cohort.StartsOn, yearly, cohort), cohort),
        DueRule.AfterStart after => StartOfDay(cohort.StartsOn.AddDays(after.Days), cohort),
        DueRule.LocalTime local => LocalInstant(local.At, cohort.Zone),
        _ => throw new InvalidOperationException($"Unknown deadline rule {rule}."),
    };

    /// <summary>The end of late work. A day without a year is the first on or after the deadline's own day.</summary>
    /// <exception cref="Refusal">As <see cref="Resolve"/>, or <c>DueDate.LateEndsFirst</c>.</exception>
    public static DateTimeOffset ResolveLate(DueRule rule, DateTimeOffset dueAt, Cohort cohort)
    {
        var until = rule is DueRule.YearlyDay yearly ? EndOfDay(FirstOnOrAfter(LastDayOf(dueAt, cohort), yearly, cohort), cohort) : Resolve(rule, cohort);
        return until > dueAt ? until : throw new Refusal("DueDate.LateEndsFirst", LastDayOf(until, cohort), LastDayOf(dueAt, cohort));
    }

    /// <summary>Nobody could hand in.</summary>
    internal static Refusal OpensAfter(DateTimeOffset opensAt, DateTimeOffset dueAt, Cohort cohort) =>
        new("DueDate.OpensAfter", DateOnly.FromDateTime(Local(opensAt, cohort.Zone)), LastDayOf(dueAt, cohort));

    /// <summary>A local time as an instant. One that exists twice is the later; one that the clock skips is refused.</summary>
    /// <exception cref="Refusal"><c>DueDate.NoSuchLocalTime</c>.</exception>
    public static DateTimeOffset LocalInstant(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) throw new Refusal("DueDate.NoSuchLocalTime", local, zone.Id);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The end of a day or of a time as typed into a form. No time, and 23:59, mean the whole day.</summary>
    /// <exception cref="Refusal"><c>DueDate.NoSuchLocalTime</c>, about the field Time.</exception>
    public static DateTimeOffset EndOf(DateOnly day, TimeOnly? time, TimeZoneInfo zone)
    {
        if (time is not { } at || at.ToTimeSpan() == LastMinute) return Midnight(day.AddDays(1), zone);
        var local = day.ToDateTime(at);
        if (zone.IsInvalidTime(local)) throw new Refusal("DueDate.NoSuchLocalTime", local, zone.Id) { Field = "Time" };
        return LocalInstant(local, zone);
    }

    /// <summary>Keeps the distance of <paramref name="at"/> from a date that moved, in local days and hours. Moving to later never makes it earlier.</summary>
    internal static DateTimeOffset Shifted(DateTimeOffset at, DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var local = Local(to, zone) + (Local(at, zone) - Local(from, zone));
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        var shifted = LocalInstant(local, zone);
        return to > from && shifted < at ? at : shifted;
    }

    private static DateTime Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    /// <summary>The day that an exclusive end leaves whole or cuts.</summary>
    private static DateOnly LastDayOf(DateTimeOffset end, Cohort cohort) => DateOnly.FromDateTime(Local(end.AddTicks(-1), cohort.Zone));

    private static DateOnly FirstOnOrAfter(DateOnly earliest, DueRule.YearlyDay rule, Cohort cohort)
    {
        for (var year = earliest.Year; year <= cohort.EndsOn.Year; year++)
        {
            if (rule.Day > DateTime.DaysInMonth(year, rule.Month)) continue;
            var day = new DateOnly(year, rule.Month, rule.Day);
            if (day >= earliest && day <= cohort.EndsOn) return day;
        }

        throw OutsideCohort(new DateOnly(2000, rule.Month, rule.Day), cohort);
    }

    private static DateTimeOffset EndOfDay(DateOnly day, Cohort cohort)
    {
        RequireInside(day, cohort);
        return Midnight(day.AddDays(1), cohort.Zone);
    }

    private static DateTimeOffset StartOfDay(DateOnly day, Cohort cohort)
    {
        RequireInside(day, cohort);
        return Midnight(day, cohort.Zone);
    }

    private static DateTimeOffset End(DateTime at, Cohort cohort)
    {
        RequireInside(DateOnly.FromDateTime(at), cohort);
        return at.TimeOfDay == LastMinute ? Midnight(DateOnly.FromDateTime(at).AddDays(1), cohort.Zone) : LocalInstant(at, cohort.Zone);
    }

    /// <summary>Where the clock skips midnight the day begins at the first time that exists.</summary>
    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        // A midnight that exists twice opens the day at its first occurrence: the day before ended there.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private static void RequireInside(DateOnly day, Cohort cohort)
    {
        if (day < cohort.StartsOn || day > cohort.EndsOn) throw OutsideCohort(day, cohort);
    }

    private static Refusal OutsideCohort(DateOnly day, Cohort cohort) =>
        new("DueDate.OutsideCohort", day, cohort.StartsOn, cohort.EndsOn);
}
