using Learning.Courses;
using Learning.Courses.Reading;
using Learning.Courses.Yaml;

namespace Learning.Tests.Courses;

public class DueRuleReaderTests
{
    [Theory]
    [InlineData("28 April", 4, 28)]
    [InlineData("28 kwietnia", 4, 28)]
    [InlineData("28 Kwietnia", 4, 28)]
    [InlineData("28  april", 4, 28)]
    [InlineData("1 kwiecień", 4, 1)]
    [InlineData("29 February", 2, 29)]
    [InlineData("31 grudnia", 12, 31)]
    public void A_day_has_no_year(string text, int month, int day) => Read($"due: {text}").Rule.ShouldBe(new DueRule.YearlyDay(month, day));

    [Theory]
    [InlineData("January", "stycznia", 1)]
    [InlineData("February", "lutego", 2)]
    [InlineData("March", "marca", 3)]
    [InlineData("April", "kwietnia", 4)]
    [InlineData("May", "maja", 5)]
    [InlineData("June", "czerwca", 6)]
    [InlineData("July", "lipca", 7)]
    [InlineData("August", "sierpnia", 8)]
    [InlineData("September", "września", 9)]
    [InlineData("October", "października", 10)]
    [InlineData("November", "listopada", 11)]
    [InlineData("December", "grudnia", 12)]
    public void Every_month_is_known_in_both_languages(string english, string polish, int month)
    {
        Read($"due: 7 {english}").Rule.ShouldBe(new DueRule.YearlyDay(month, 7));
        Read($"due: 7 {polish}").Rule.ShouldBe(new DueRule.YearlyDay(month, 7));
    }

    [Theory]
    [InlineData("4 weeks", 28)]
    [InlineData("1 week", 7)]
    [InlineData("10 days", 10)]
    [InlineData("1 day", 1)]
    [InlineData("4 tygodnie", 28)]
    [InlineData("5 tygodni", 35)]
    [InlineData("10 dni", 10)]
    [InlineData("0 days", 0)]
    public void A_time_after_the_start_counts_days(string after, int days) => Read($"due: {{after: {after}}}").Rule.ShouldBe(new DueRule.AfterStart(days));

    [Theory]
    [InlineData("2027-04-28T18:00", 18, 0)]
    [InlineData("2027-04-28 23:59", 23, 59)]
    public void A_local_time_has_everything(string text, int hour, int minute) =>
        Read($"due: {text}").Rule.ShouldBe(new DueRule.LocalTime(new DateTime(2027, 4, 28, hour, minute, 0)));

    [Theory]
    [InlineData("31 April")]
    [InlineData("30 lutego")]
    [InlineData("0 May")]
    [InlineData("April 28")]
    [InlineData("28 April 2027")]
    [InlineData("2027-04-28")]
    [InlineData("2027-02-30T10:00")]
    [InlineData("2027-04-28T18:00Z")]
    [InlineData("2027-04-28T18:00+02:00")]
    [InlineData("28.04")]
    [InlineData("-1 May")]
    [InlineData("{after: 4}")]
    [InlineData("{after: 4 months}")]
    [InlineData("{after: -4 days}")]
    [InlineData("{after: 36 hours}")]
    [InlineData("{after: 99999999 weeks}")]
    [InlineData("{before: 4 weeks}")]
    [InlineData("[28 April]")]
    public void Anything_else_is_refused_with_what_is_expected(string text)
    {
        var (rule, problems) = Read($"due: {text}");
        rule.ShouldBeNull();
        problems.ShouldContain(p => p.Code == "due-unreadable" && p.Line == 1 && p.Column == 6 && p.Message.Contains("28 kwietnia", StringComparison.Ordinal));
    }

    private static (DueRule? Rule, List<Problem> Problems) Read(string yaml)
    {
        var problems = new List<Problem>();
        var file = new ContentFile("zadanie/index.md", "kurs/zadanie/index.md", yaml, problems);
        return (DueRuleReader.Read(new Fields(YamlReader.Read(file, yaml)!, file), "due"), problems);
    }
}
