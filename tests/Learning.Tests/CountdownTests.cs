using System.Globalization;
using System.Text.Json;
using Learning.Tests.Shape;

namespace Learning.Tests;

/// <summary>What is left of a deadline in words; the browser is held to the same table.</summary>
public sealed class CountdownTests
{
    public sealed record Line(long Seconds, string Pl, string En);

    public static TheoryData<Line> Lines =>
        new(JsonSerializer.Deserialize<Line[]>(File.ReadAllText(Path.Combine(SourceFiles.Root, "tests/countdown.json")), JsonSerializerOptions.Web)!);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Time_left_is_said_as_people_say_it(Line line)
    {
        var now = new DateTimeOffset(2026, 4, 20, 8, 0, 0, TimeSpan.Zero);
        Said("pl").ShouldBe(line.Pl);
        Said("en").ShouldBe(line.En);

        string Said(string language)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return Moments.Countdown(now.AddSeconds(line.Seconds), now);
        }
    }
}
