using System.Globalization;
using Learning.Essays;

namespace Learning.Tests.Essays;

public sealed class ArrivalTests
{
    [Theory]
    [InlineData("2026-11-24T05:59:59.999Z", "2026-11-24T06:00Z")]
    [InlineData("2026-11-24T06:00Z", "2026-11-25T06:00Z")]
    [InlineData("2026-12-31T22:30Z", "2027-01-01T06:00Z")]
    [InlineData("2026-12-31T23:30Z", "2027-01-01T06:00Z")]
    [InlineData("2027-03-27T20:00Z", "2027-03-28T05:00Z")]
    [InlineData("2026-10-24T20:00Z", "2026-10-25T06:00Z")]
    public void The_letter_of_the_day_goes_at_seven_of_the_edition_s_clock(string now, string morning) =>
        Arrival.NextMorning(At(now), TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw")).ShouldBe(At(morning));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
