using System.Globalization;

namespace Learning;

/// <summary>Days and instants as a reader says them; a deadline always with its time zone.</summary>
public static class Moments
{
    private static readonly Words Words = new(Words.OfSchool);

    private static CultureInfo Reader => CultureInfo.CurrentUICulture;

    public static string Day(DateOnly day, CultureInfo? culture = null) => day.ToString("d MMMM yyyy", culture ?? Reader);

    /// <summary>„24–26 kwietnia 2027”, as short as it can be said.</summary>
    public static string Days(DateOnly first, DateOnly last, CultureInfo? culture = null) =>
        first == last ? Day(first, culture)
        : first.Year != last.Year ? $"{Day(first, culture)} – {Day(last, culture)}"
        : first.Month != last.Month ? $"{first.ToString("d MMMM", culture ?? Reader)} – {Day(last, culture)}"
        : $"{first.Day.ToString(culture ?? Reader)}–{Day(last, culture)}";

    /// <summary>With seconds, where they matter.</summary>
    public static string Time(DateTimeOffset at, TimeZoneInfo zone, CultureInfo? culture = null) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy, HH:mm:ss", culture ?? Reader);

    /// <summary>As <see cref="Time"/>, today without the day.</summary>
    public static string Clock(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return local.Date == TimeZoneInfo.ConvertTime(now, zone).Date ? local.ToString("HH:mm:ss", Reader) : Time(at, zone);
    }

    public static string Minute(DateTimeOffset at, TimeZoneInfo zone, CultureInfo? culture = null) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy, HH:mm", culture ?? Reader);

    /// <summary>The last second that is on time where a day or a minute counts whole („28 kwietnia 2027, 23:59:59 (Warszawa)”), otherwise the instant itself.</summary>
    public static string Deadline(DateTimeOffset dueAt, TimeZoneInfo zone, CultureInfo? culture = null)
    {
        var local = TimeZoneInfo.ConvertTime(dueAt, zone);
        // A time that exists twice is told apart by its distance from UTC.
        var which = zone.IsAmbiguousTime(local.DateTime) ? string.Create(CultureInfo.InvariantCulture, $", UTC{local.Offset.TotalHours:+0.##;-0.##;+0}") : "";
        return $"{(local.TimeOfDay == TimeSpan.Zero ? Time(dueAt.AddSeconds(-1), zone, culture) : Minute(dueAt, zone, culture))} ({City(zone, culture)}{which})";
    }

    /// <summary>„za 3 dni”, „za 2 godziny 10 minut”, „za 90 minut”: what is left of a deadline, or how long ago it was. <c>js/count-down.js</c> says the same; tests/countdown.json holds both to it.</summary>
    public static string Countdown(DateTimeOffset at, DateTimeOffset now)
    {
        if (IsJustNow(at, now)) return Words["Relative.JustNow"];
        var distance = (at - now).Duration();
        var words = distance.TotalDays >= 2 || distance.TotalHours < 2 || distance.Minutes == 0
            ? Largest(distance)
            : $"{Words.Count(Reader, "Relative.Hours", (long)distance.TotalHours)} {Words.Count(Reader, "Relative.Minutes", distance.Minutes)}";
        return Words[at > now ? "Relative.In" : "Relative.Ago", words];
    }

    /// <summary>„za 3 dni”, „2 godziny temu”: in the largest unit that says enough; „przed chwilą” less than a minute ago.</summary>
    public static string Relative(DateTimeOffset at, DateTimeOffset now)
    {
        if (IsJustNow(at, now)) return Words["Relative.JustNow"];
        var words = Largest((at - now).Duration());
        return Words[at > now ? "Relative.In" : "Relative.Ago", words];
    }

    /// <summary>„3 dni”, „2 godziny”: how long it has been, a minute at least.</summary>
    public static string Span(DateTimeOffset from, DateTimeOffset now) => now - from < TimeSpan.FromMinutes(2) ? Words.Count(Reader, "Relative.Minutes", 1) : Largest(now - from);

    private static bool IsJustNow(DateTimeOffset at, DateTimeOffset now) => at <= now && now - at < TimeSpan.FromMinutes(1);

    private static string Largest(TimeSpan distance)
    {
        var (unit, number) =
            distance.TotalDays >= 2 ? ("Days", distance.TotalDays)
            : distance.TotalHours >= 2 ? ("Hours", distance.TotalHours)
            : distance.TotalMinutes >= 2 ? ("Minutes", distance.TotalMinutes)
            : ("Seconds", distance.TotalSeconds);
        return Words.Count(Reader, $"Relative.{unit}", (long)number);
    }

    /// <summary>The zone by its city, in the reader's language where it differs.</summary>
    public static string City(TimeZoneInfo zone, CultureInfo? culture = null) =>
        zone.Id == "Europe/Warsaw" && (culture ?? Reader).TwoLetterISOLanguageName == "pl" ? "Warszawa" : zone.Id.Split('/')[^1].Replace('_', ' ');
}
