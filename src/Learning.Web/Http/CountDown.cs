using System.Globalization;
using System.Text.Json;
using Learning.Homework;

namespace Learning.Web.Http;

/// <summary>What <c>js/count-down.js</c> needs to keep the words beside a deadline right: when they change, and the words.</summary>
public static class CountDown
{
    private static readonly string[] Units = ["Days", "Hours", "Minutes", "Seconds"];
    private static readonly string[] Forms = ["one", "few", "many"];

    public static string Phases(Deadline deadline, DateTimeOffset now, PageWords words) => JsonSerializer.Serialize(
        deadline.PhasesFrom(now).Select(p => new
        {
            until = p.Until?.ToUnixTimeMilliseconds(),
            turns = p.TurnsAt.ToUnixTimeMilliseconds(),
            nearness = p.Nearness,
            says = words[$"Deadline.{p.State}", "{0}"],
        }),
        JsonSerializerOptions.Web);

    /// <summary>The number stands in them as <c>{0}</c>.</summary>
    public static string Words(PageWords words) => Cache.GetOrAdd(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, _ => JsonSerializer.Serialize(
        Units.SelectMany(unit => Forms, (unit, form) => (unit, form)).ToDictionary(u => $"{u.unit}.{u.form}", u => words[$"Relative.{u.unit}.{u.form}"], StringComparer.Ordinal)
            .Append(new("In", words["Relative.In"])).Append(new("Ago", words["Relative.Ago"])).Append(new("JustNow", words["Relative.JustNow"])).ToDictionary(StringComparer.Ordinal),
        JsonSerializerOptions.Web));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);
}
