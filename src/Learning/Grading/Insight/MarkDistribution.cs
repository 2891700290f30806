using Learning.Courses;

namespace Learning.Grading.Insight;

/// <summary>How many works got which mark, lateness apart.</summary>
/// <param name="Scale">Says what the counts are of: Polish marks from 1 to 6, fail and pass, otherwise tenths of all points, the last with 100 %.</param>
/// <param name="MedianPercent">Of all points.</param>
public sealed record MarkDistribution(GradeScale Scale, IReadOnlyList<int> Counts, decimal MedianPercent)
{
    private const int Tenths = 10;

    internal static MarkDistribution? Of(IReadOnlyList<HandedInWork> released, string? newestRules, IReadOnlyDictionary<string, RulesCopy> rules)
    {
        var marks = released.Where(w => w.RulesKey is not null).Select(w => (w.Total, rules[w.RulesKey!].Rules)).Where(w => w.Rules.Rubric.HasPoints)
            .Select(w => new Scale(w.Rules.Scale, w.Total, w.Rules.Rubric.Points, w.Rules.Passing)).ToList();
        if (newestRules is null || marks.Count == 0 || !rules[newestRules].Rules.Rubric.HasPoints) return null;
        var kind = rules[newestRules].Rules.Scale;
        var counts = new int[PlacesOf(kind)];
        foreach (var mark in marks) counts[PlaceOf(mark, kind)]++;
        return new MarkDistribution(kind, counts, Median.Of([.. marks.Select(m => (decimal)m.Percent)]));
    }

    private static int PlacesOf(GradeScale kind) => kind switch { GradeScale.Polish => 6, GradeScale.PassFail => 2, _ => Tenths };

    private static int PlaceOf(Scale mark, GradeScale kind) => kind switch
    {
        GradeScale.Polish => mark.PolishMark - 1,
        GradeScale.PassFail => mark.IsPass ? 1 : 0,
        _ => Math.Min(mark.Percent / Tenths, Tenths - 1),
    };
}
