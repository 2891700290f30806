using Learning.Courses;

namespace Learning.Grading.Insight;

/// <summary>How often each level of a criterion was reached.</summary>
/// <param name="Levels">From the lowest up.</param>
/// <param name="Between">Points given that are no level's.</param>
public sealed record CriterionInsight(Criterion Criterion, IReadOnlyList<(Level Level, int Times)> Levels, int Between)
{
    internal static IReadOnlyList<CriterionInsight> Of(Rubric rubric, IReadOnlyList<GivenPoints> given) =>
        [.. rubric.Criteria.Select(criterion => Of(criterion, given.Where(g => g.CriterionId == criterion.Id).ToDictionary(g => g.Points, g => g.Times)))];

    private static CriterionInsight Of(Criterion criterion, Dictionary<decimal, int> times)
    {
        var levels = criterion.Levels.OrderBy(l => l.Points).Select(level => (level, times.GetValueOrDefault(level.Points))).ToList();
        return new CriterionInsight(criterion, levels, times.Values.Sum() - levels.Sum(l => l.Item2));
    }
}
