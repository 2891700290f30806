using System.Globalization;
using Learning.Cohorts;
using Learning.Homework;

namespace Learning.Web.Pages.Grading;

/// <summary>A local time of a cohort as a browser's field sends it.</summary>
public static class CohortTime
{
    /// <returns>Null when it is none, or of another age; of one that exists twice, the later.</returns>
    /// <exception cref="Refusal"><c>DueDate.NoSuchLocalTime</c>, about the field At.</exception>
    public static DateTimeOffset? Parse(string? typed, Cohort cohort)
    {
        string[] shapes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
        if (!DateTime.TryParseExact(typed?.Trim(), shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 2000 or > 2199) return null;
        var zone = cohort.Zone;
        return zone.IsInvalidTime(local) ? throw new Refusal("DueDate.NoSuchLocalTime", local, zone.Id) { Field = "At" } : DueDate.LocalInstant(local, zone);
    }
}
