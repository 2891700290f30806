using Learning.Courses;

namespace Learning.Grading;

/// <summary>
/// A total said in the scale of its homework. Shares are rounded down to a whole per cent, so that 89.9 % is not 90 %.
/// Polish marks follow the thresholds most used in the statutes of Polish schools: 6 from 98 %, 5 from 90 %, 4 from 75 %, 3 from 50 %, 2 from 30 %, otherwise 1.
/// A pass needs the points the homework asks for, or half of all where it asks for none.
/// </summary>
public sealed record Scale(GradeScale Kind, decimal Total, decimal Most, decimal? Passing)
{
    private static readonly (int Percent, int Mark)[] PolishThresholds = [(98, 6), (90, 5), (75, 4), (50, 3), (30, 2), (0, 1)];

    /// <summary>Every criterion has its points; before that they only add up, and are no mark yet.</summary>
    public bool IsWhole { get; init; } = true;

    public static Scale Of(Grade grade, GradingRules rules) => new(rules.Scale, grade.Total, rules.Rubric.Points, rules.Passing) { IsWhole = grade.IsComplete };

    public int Percent => Most <= 0 ? 0 : (int)decimal.Floor(Math.Clamp(Total / Most, 0, 1) * 100);

    /// <summary>1 to 6.</summary>
    public int PolishMark => PolishThresholds.First(t => Percent >= t.Percent).Mark;

    /// <summary>The points from which it is a pass.</summary>
    public decimal PassingPoints => Passing ?? Most / 2;

    public bool IsPass => Total >= PassingPoints;
}
