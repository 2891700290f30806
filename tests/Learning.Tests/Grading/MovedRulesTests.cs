using System.Collections.Immutable;
using Learning.Courses;
using Learning.Essays;
using Learning.Grading;
using Learning.Lessons;
using Learning.Tests.Homework;

namespace Learning.Tests.Grading;

/// <summary>A grade goes on by criteria that changed after it was begun.</summary>
public sealed class MovedRulesTests
{
    [Theory]
    [InlineData("Jasna", true)]
    [InlineData("Chwiejna", true)]
    [InlineData("Brak", false)]
    public void Without_points_a_level_stays_where_its_number_is_still_its_own(string given, bool stays)
    {
        var (before, now) = (Levels("Brak", "Chwiejna", "Jasna"), Levels("Nowa", "Chwiejna", "Jasna"));
        var grade = Begun(before, before.Criteria[0].Levels.Single(l => l.Text.Original.Title == given).Points);

        grade.MoveTo(Copy(now));

        (grade.PointsFor("teza") is not null).ShouldBe(stays);
    }

    [Fact]
    public void A_level_put_in_between_leaves_none_that_has_another_one_s_number_now()
    {
        var before = Levels("Brak", "Chwiejna", "Jasna");
        var grade = Begun(before, 2);

        grade.MoveTo(Copy(Levels("Brak", "Nowa", "Chwiejna", "Jasna")));

        grade.PointsFor("teza").ShouldBeNull();
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(4, null)]
    public void Points_stay_as_far_as_the_criterion_still_gives_them(int most, int? stays)
    {
        var grade = Begun(RulesCopyTests.Rubric("Teza", 5), 5);

        grade.MoveTo(Copy(RulesCopyTests.Rubric("Teza", most)));

        grade.PointsFor("teza").ShouldBe(stays);
    }

    /// <param name="titles">From the lowest: a level's rank is its number.</param>
    private static Rubric Levels(params string[] titles) =>
        new([new Criterion("teza", Said("Teza"), titles.Length - 1, [.. titles.Select((title, rank) => new Level(rank, Said(title)))])]) { HasPoints = false };

    private static Translated<CriterionText> Said(string title) => new("pl", new CriterionText(title, ""), ImmutableDictionary<string, CriterionText>.Empty);

    private static RulesCopy Copy(Rubric rubric) => new(new GradingRules(rubric, rubric.HasPoints ? GradeScale.Points : GradeScale.Levels, null));

    private static Grade Begun(Rubric rubric, decimal points)
    {
        var assignment = SomeAssignment.Due(new DueRule.AfterStart(14));
        var grade = new Grade(Submission.HandIn(assignment, assignment.DeadlineOf(null), assignment.Member(), "Jeden dwa trzy", 0, Guid.CreateVersion7(), SomeAssignment.Opening, SomeAssignment.Opening));
        grade.Save(Copy(rubric), new Dictionary<string, GivenMark>(StringComparer.Ordinal) { ["teza"] = new(points) }, "", 0, Guid.CreateVersion7(), SomeAssignment.Opening);
        return grade;
    }
}
