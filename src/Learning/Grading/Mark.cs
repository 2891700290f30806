using Learning.Courses;
using Learning.Essays;

namespace Learning.Grading;

/// <summary>What was given for one criterion, in points and in words.</summary>
public sealed class Mark
{
    public const int RemarkLength = 2_000;

    private Mark()
    {
    }

    internal Mark(Guid gradeId, string criterionId, decimal? points, string remark)
    {
        (GradeId, CriterionId, Points, Remark) = (gradeId, criterionId, points, remark);
    }

    public Guid GradeId { get; private set; }

    public string CriterionId { get; private set; } = "";

    /// <summary>Null while only words were written. In a rubric without points, the rank of the level.</summary>
    public decimal? Points { get; internal set; }

    public string Remark { get; internal set; } = "";
}

/// <summary>What a form says about one criterion.</summary>
public sealed record GivenMark(decimal? Points, string? Remark = null)
{
    public string Words { get; } = EssayText.Normalize(Remark).Trim();

    public bool IsEmpty => Points is null && Words.Length == 0;

    /// <exception cref="Refusal"><c>Grade.UnknownCriterion</c>, <c>Grade.PointsOutOfRange</c>, <c>Grade.PointsTooFine</c>, <c>Grade.NoSuchLevel</c>, <c>Grade.RemarkTooLong</c>.</exception>
    internal void RequireFits(Rubric rubric, string id)
    {
        var criterion = rubric.Criteria.FirstOrDefault(c => c.Id == id) ?? throw new Refusal("Grade.UnknownCriterion");
        if (Words.Length > Mark.RemarkLength) throw new Refusal("Grade.RemarkTooLong", Mark.RemarkLength) { Field = $"Remark[{id}]" };
        if (Points is not { } given) return;
        if (!rubric.HasPoints && criterion.Levels.All(l => l.Points != given)) throw new Refusal("Grade.NoSuchLevel", criterion.Text.Current.Title) { Field = $"Points[{id}]" };
        if (given < 0 || given > criterion.Points) throw new Refusal("Grade.PointsOutOfRange", criterion.Text.Current.Title, criterion.Points) { Field = $"Points[{id}]" };
        if (decimal.Round(given, 2) != given) throw new Refusal("Grade.PointsTooFine") { Field = $"Points[{id}]" };
    }
}
