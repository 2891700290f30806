using System.Globalization;

namespace Learning.Tests;

public sealed class MomentsTests
{
    private static readonly TimeZoneInfo Warsaw = TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw");

    [Theory]
    [InlineData("2027-04-12T21:59:59Z", "22:30:07")]
    [InlineData("2027-04-12T22:00:00Z", "12 kwietnia 2027, 22:30:07")]
    public void A_time_of_today_in_the_zone_of_the_edition_is_said_without_the_day(string now, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("pl");

        Moments.Clock(new(2027, 4, 12, 20, 30, 7, TimeSpan.Zero), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), Warsaw).ShouldBe(said);
    }
}
