using Learning.Courses;

namespace Learning.Grading.Markers;

/// <summary>Two finished markings beside each other, by the criteria of the first.</summary>
public sealed record MarkingDifference(Rubric Rubric, IReadOnlyList<MarkingDifference.Row> Rows, decimal First, decimal Second)
{
    /// <param name="First">Points, or the rank of the level; null where the other was judged by other criteria.</param>
    public sealed record Row(Criterion Criterion, decimal? First, decimal? Second, string FirstRemark, string SecondRemark)
    {
        public bool IsSame => First == Second;

        /// <summary>Never negative; null where one of the two is missing.</summary>
        public decimal? Difference => First is { } first && Second is { } second ? Math.Abs(first - second) : null;
    }

    /// <summary>Of the totals; never negative. Differences in single criteria may cancel out in it.</summary>
    public decimal Difference => Math.Abs(First - Second);

    public static MarkingDifference Of(Grade first, Grade second)
    {
        var rubric = first.Rules?.Rules.Rubric ?? new Rubric([]);
        return new MarkingDifference(
            rubric,
            [.. rubric.Criteria.Select(c => new Row(c, first.PointsFor(c.Id), second.PointsFor(c.Id), first.RemarkOn(c.Id), second.RemarkOn(c.Id)))],
            first.Total,
            second.Total);
    }
}
