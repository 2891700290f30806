using Learning.Courses;
using Learning.Essays;
using Learning.Grading;
using Learning.Grading.Markers;
using Learning.Lessons;
using Learning.Tests.Homework;

namespace Learning.Tests.Grading;

/// <summary>How far two markings of one work are apart.</summary>
public sealed class MarkingDifferenceTests
{
    [Fact]
    public void It_is_said_by_criterion_and_in_the_total_where_differences_may_cancel_out()
    {
        var difference = MarkingDifference.Of(Marking(GradePart.First, ("teza", 5), ("jezyk", 2.5m)), Marking(GradePart.Second, ("teza", 3), ("jezyk", 5)));

        difference.Rows.Select(r => (r.Criterion.Id, r.First, r.Second, r.Difference, r.IsSame)).ShouldBe([("teza", 5m, 3m, 2m, false), ("jezyk", 2.5m, 5m, 2.5m, false)]);
        (difference.First, difference.Second, difference.Difference).ShouldBe((7.5m, 8m, 0.5m));
    }

    [Fact]
    public void The_same_points_are_no_difference_and_a_criterion_that_one_never_judged_has_none()
    {
        var difference = MarkingDifference.Of(Marking(GradePart.First, ("teza", 5), ("jezyk", 2)), Marking(GradePart.Second, ("teza", 5)));

        difference.Rows.Select(r => (r.Difference, r.IsSame)).ShouldBe([(0m, true), (null, false)]);
        difference.Difference.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "Druga.", "Druga.")]
    [InlineData("Pierwsza.", "", "Pierwsza.")]
    [InlineData("To samo.", "To samo.", "To samo.")]
    [InlineData("Pierwsza.", "Druga.", "Pierwsza.\n\nDruga.")]
    [InlineData("Pierwsza jest dość długa.", "Druga.", "Pierwsza jest dość długa.")]
    public void What_both_wrote_stands_together_as_far_as_there_is_room(string first, string second, string together) =>
        TwoMarkers.Together(first, second, 26).ShouldBe(together);

    private static Grade Marking(GradePart part, params (string Criterion, decimal Points)[] given)
    {
        var assignment = SomeAssignment.Due(new DueRule.AfterStart(14));
        var grade = new Grade(Submission.HandIn(assignment, assignment.DeadlineOf(null), assignment.Member(), "Jeden dwa trzy", 0, Guid.CreateVersion7(), SomeAssignment.Opening, SomeAssignment.Opening), part);
        var rules = new RulesCopy(new GradingRules(new Rubric([Criterion("teza"), Criterion("jezyk")]), GradeScale.Points, null));
        grade.Save(rules, given.ToDictionary(g => g.Criterion, g => new GivenMark(g.Points), StringComparer.Ordinal), "", 0, Guid.CreateVersion7(), SomeAssignment.Opening);
        return grade;
    }

    private static Criterion Criterion(string id) => new(id, new Translated<CriterionText>("pl", new CriterionText(id, ""), System.Collections.Immutable.ImmutableDictionary<string, CriterionText>.Empty), 5, []);
}
