using System.Collections.Immutable;
using Learning.Courses;
using Learning.Grading;
using Learning.Grading.Insight;
using Learning.Lessons;
using Learning.Tests.Homework;

namespace Learning.Tests.Grading.Insight;

/// <summary>How marks, levels, waits and lateness are counted.</summary>
public sealed class InsightNumbersTests
{
    private static readonly Criterion Thesis = new("teza", Said("Teza"), 10, [new Level(10, Said("tak")), new Level(5, Said("w części")), new Level(0, Said("nie"))]);

    [Theory]
    [InlineData(new[] { 3 }, 3)]
    [InlineData(new[] { 9, 1, 2 }, 2)]
    [InlineData(new[] { 4, 1, 2, 9 }, 3)]
    public void The_median_is_the_middle_or_halfway_between_the_two_in_the_middle(int[] values, int median) =>
        Median.Of([.. values.Select(v => (decimal)v)]).ShouldBe(median);

    [Theory]
    [InlineData(-169, HandInTime.OverAWeekBefore)]
    [InlineData(-168, HandInTime.DaysBefore)]
    [InlineData(-24, HandInTime.OnTheLastDay)]
    [InlineData(-1, HandInTime.InTheLastHour)]
    [InlineData(0, HandInTime.WithinAnHourAfter)]
    [InlineData(1, HandInTime.WithinADayAfter)]
    [InlineData(24, HandInTime.Later)]
    public void The_deadline_itself_is_too_late_and_every_border_belongs_to_one_side(int hours, HandInTime time) =>
        HandInTimes.Of(TimeSpan.FromHours(hours)).ShouldBe(time);

    [Fact]
    public void A_deadline_that_moved_later_takes_lateness_away_and_an_earlier_one_makes_none()
    {
        var assignment = SomeAssignment.Due(new DueRule.AfterStart(14));
        var due = assignment.DueAt;

        Work(due.AddHours(2), due.AddDays(-1), wasLate: true).AfterDeadline(assignment).ShouldBe(TimeSpan.FromHours(2));
        Work(due.AddHours(-2), due.AddDays(-1), wasLate: true).AfterDeadline(assignment).ShouldBe(TimeSpan.FromHours(-2));
        Work(due.AddHours(2), due.AddDays(1), wasLate: false).AfterDeadline(assignment).ShouldBe(TimeSpan.FromHours(-22));
    }

    [Theory]
    [InlineData(GradeScale.Points, new[] { 1, 0, 0, 0, 0, 1, 0, 0, 0, 2 })]
    [InlineData(GradeScale.Polish, new[] { 1, 0, 1, 0, 1, 1 })]
    [InlineData(GradeScale.PassFail, new[] { 1, 3 })]
    public void Marks_are_counted_in_the_scale_of_the_homework(GradeScale scale, int[] counts)
    {
        var rules = new RulesCopy(new GradingRules(new Rubric([Thesis]), scale, null));

        var marks = MarkDistribution.Of([.. new[] { 0m, 5m, 9m, 10m }.Select(total => Released(total, rules))], rules.Key, new Dictionary<string, RulesCopy> { [rules.Key] = rules })!;

        marks.Counts.ShouldBe(counts);
        marks.MedianPercent.ShouldBe(70);
    }

    [Fact]
    public void A_homework_without_points_has_no_distribution_of_points()
    {
        var rules = new RulesCopy(new GradingRules(new Rubric([Thesis]) { HasPoints = false }, GradeScale.Levels, null));

        MarkDistribution.Of([Released(5, rules)], rules.Key, new Dictionary<string, RulesCopy> { [rules.Key] = rules }).ShouldBeNull();
    }

    [Fact]
    public void Levels_stand_from_the_lowest_up_and_points_between_them_are_counted_apart()
    {
        var id = Guid.CreateVersion7();

        var criterion = CriterionInsight.Of(new Rubric([Thesis]), [new(id, "k", "teza", 5.00m, 3), new(id, "k", "teza", 10, 1), new(id, "k", "teza", 7.5m, 2), new(id, "k", "inne", 5, 9)]).Single();

        criterion.Levels.Select(l => (l.Level.Points, l.Times)).ShouldBe([(0, 0), (5, 3), (10, 1)]);
        criterion.Between.ShouldBe(2);
    }

    private static HandedInWork Released(decimal total, RulesCopy rules) => Work(SomeAssignment.Opening, SomeAssignment.Opening, wasLate: false) with { Points = [total], RulesKey = rules.Key, ReleasedAt = SomeAssignment.Opening };

    private static HandedInWork Work(DateTimeOffset receivedAt, DateTimeOffset dueAt, bool wasLate) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, receivedAt, receivedAt, dueAt, wasLate, null);

    private static Translated<CriterionText> Said(string title) => new("pl", new CriterionText(title, ""), ImmutableDictionary<string, CriterionText>.Empty);
}
