using System.Globalization;
using Learning.Courses.Yaml;

namespace Learning.Courses.Reading;

/// <summary>Reads deadlines: a day without a year, days after the start, a local time.</summary>
internal static class DueRuleReader
{
    private const string Expected = "a day (28 April, 28 kwietnia), a time after the start ({after: 4 weeks}) or a local time (2027-04-28T18:00)";

    private static readonly Dictionary<string, int> Months = AllMonths();

    public static DueRule? Read(Fields fields, string key)
    {
        if (fields.Find(key) is not { } node) return null;
        var rule = node is YamlScalar scalar ? DayOrTime(scalar.Value.Trim()) : AfterStart(fields.Map(key));
        if (rule is null) fields.Error(node, "due-unreadable", $"'{key}' takes {Expected}{(node is YamlScalar { Value: var found } ? $", not '{found}'" : "")}.");
        return rule;
    }

    private static DueRule? DayOrTime(string text)
    {
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return new DueRule.LocalTime(time);
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var day, var name]
            && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Months.TryGetValue(name, out var month)
            && number >= 1 && number <= DateTime.DaysInMonth(2000, month)
            ? new DueRule.YearlyDay(month, number)
            : null;
    }

    private static DueRule.AfterStart? AfterStart(Fields? fields)
    {
        if (fields?.OptionalText("after", 100) is not { } after) return null;
        fields.RefuseOthers();
        return Duration.Read(after) is { } time && time.Ticks % TimeSpan.TicksPerDay == 0 ? new DueRule.AfterStart(time.Days) : null;
    }

    /// <summary>English and Polish names, the latter as in „28 kwietnia” and as in a calendar; the first letter may be of either case.</summary>
    private static Dictionary<string, int> AllMonths()
    {
        string[] names =
        [
            "January stycznia styczeń", "February lutego luty", "March marca marzec", "April kwietnia kwiecień", "May maja maj", "June czerwca czerwiec",
            "July lipca lipiec", "August sierpnia sierpień", "September września wrzesień", "October października październik", "November listopada listopad", "December grudnia grudzień",
        ];
        return names.SelectMany((line, i) => line.Split(' ').Select(name => (name, month: i + 1))).ToDictionary(m => m.name, m => m.month, StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Reads lengths of time in words: <c>4 weeks</c>, <c>10 dni</c>, <c>30 minutes</c>.</summary>
internal static class Duration
{
    private const int LongestInDays = 3660;

    public static TimeSpan? Read(string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var digits, var unit]) return null;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        TimeSpan? one = unit.ToLowerInvariant() switch
        {
            "minute" or "minutes" or "minuta" or "minuty" or "minut" => TimeSpan.FromMinutes(1),
            "hour" or "hours" or "godzina" or "godziny" or "godzin" => TimeSpan.FromHours(1),
            "day" or "days" or "dzień" or "dni" => TimeSpan.FromDays(1),
            "week" or "weeks" or "tydzień" or "tygodnie" or "tygodni" => TimeSpan.FromDays(7),
            _ => null,
        };
        return one is { } length && number * length.TotalDays <= LongestInDays ? length * number : null;
    }
}
