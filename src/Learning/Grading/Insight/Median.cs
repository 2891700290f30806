namespace Learning.Grading.Insight;

internal static class Median
{
    /// <summary>The middle one, or halfway between the two in the middle.</summary>
    /// <param name="values">One or more.</param>
    public static decimal Of(IReadOnlyList<decimal> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
