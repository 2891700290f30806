using System.ComponentModel.DataAnnotations;
using Learning.Homework;
using Learning.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Pages.Deadlines;

/// <summary>A form that sets a date: a day, and a time of it where not the whole day counts.</summary>
public abstract class DatedForm : FormPage
{
    [BindProperty, Range(typeof(DateOnly), "2000-01-01", "2199-12-31", ErrorMessage = "Cohort.DateTooFar", ParseLimitsInInvariantCulture = true)]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? Time { get; set; }

    /// <summary>Where the typed time is.</summary>
    public abstract TimeZoneInfo? Zone { get; }

    /// <exception cref="Refusal"><c>Deadline.DayMissing</c>, <c>DueDate.NoSuchLocalTime</c>.</exception>
    protected DateTimeOffset Typed(TimeZoneInfo zone) =>
        Day is { } day ? DueDate.EndOf(day, Time, zone) : throw new Refusal("Deadline.DayMissing") { Field = nameof(Day) };

    /// <summary>Fills the fields with a deadline; one at midnight is the whole day before.</summary>
    protected void Suggest(DateTimeOffset dueAt, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(dueAt, zone).DateTime;
        var isWholeDay = local.TimeOfDay == TimeSpan.Zero;
        Day = DateOnly.FromDateTime(isWholeDay ? local.AddDays(-1) : local);
        Time = isWholeDay ? null : TimeOnly.FromDateTime(local);
    }
}
