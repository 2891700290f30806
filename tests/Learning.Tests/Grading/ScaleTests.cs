using Learning.Courses;
using Learning.Grading;

namespace Learning.Tests.Grading;

/// <summary>How a total is said in the scale of its homework.</summary>
public sealed class ScaleTests
{
    [Theory]
    [InlineData(12, 60, 3)]
    [InlineData(20, 100, 6)]
    [InlineData(19.6, 98, 6)]
    [InlineData(19.5, 97, 5)]
    [InlineData(18, 90, 5)]
    [InlineData(17.99, 89, 4)]
    [InlineData(15, 75, 4)]
    [InlineData(14.99, 74, 3)]
    [InlineData(10, 50, 3)]
    [InlineData(9.99, 49, 2)]
    [InlineData(6, 30, 2)]
    [InlineData(5.99, 29, 1)]
    [InlineData(0, 0, 1)]
    public void Points_of_twenty_become_per_cent_and_a_polish_mark(double total, int percent, int mark)
    {
        var scale = new Scale(GradeScale.Polish, (decimal)total, 20, null);

        (scale.Percent, scale.PolishMark).ShouldBe((percent, mark));
    }

    [Theory]
    [InlineData(10, null, true)]
    [InlineData(9.99, null, false)]
    [InlineData(10, 12.0, false)]
    [InlineData(12, 12.0, true)]
    [InlineData(0, 0.0, true)]
    public void A_pass_needs_what_the_homework_asks_or_half(double total, double? passing, bool isPass) =>
        new Scale(GradeScale.PassFail, (decimal)total, 20, (decimal?)passing).IsPass.ShouldBe(isPass);

    [Fact]
    public void Nothing_of_nothing_is_nothing_and_more_than_all_is_all()
    {
        new Scale(GradeScale.Percent, 0, 0, null).Percent.ShouldBe(0);
        new Scale(GradeScale.Percent, 25, 20, null).Percent.ShouldBe(100);
    }
}
