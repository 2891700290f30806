using Learning.Courses;

namespace Learning.Grading;

/// <summary>What a grade is judged by and shown as.</summary>
/// <param name="Passing">Points from which it is a pass, where the homework says so.</param>
public sealed record GradingRules(Rubric Rubric, GradeScale Scale, decimal? Passing)
{
    /// <summary>Where the homework is not to be found.</summary>
    public static readonly GradingRules None = new(new Rubric([]), GradeScale.Points, null);

    public static GradingRules Of(Brief? brief) => brief is null ? None : new(brief.Rubric, brief.Scale, brief.Passing);

    public bool IsKnown => !Rubric.Criteria.IsEmpty;
}
