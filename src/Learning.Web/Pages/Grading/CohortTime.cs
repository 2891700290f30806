using System.Globalization;
using Learning.Cohorts;

namespace Learning.Web.Pages.Grading;

/// <summary>A local time of a cohort as a browser's field sends it.</summary>
public static class CohortTime
{
    /// <returns>Null when it is none. A time that does not exist that day moves on by the gap; one that exists twice is the later.</returns>
    public static DateTimeOffset? Parse(string? typed, Cohort cohort)
    {
        string[] shapes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
        if (!DateTime.TryParseExact(typed?.Trim(), shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return null;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(cohort.TimeZone);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
