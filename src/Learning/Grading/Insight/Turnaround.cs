namespace Learning.Grading.Insight;

/// <summary>How long works waited for a trainer's release, in days.</summary>
public sealed record Turnaround(string Trainer, int Released, decimal MedianDays, decimal LongestDays)
{
    internal static IReadOnlyList<Turnaround> Of(IReadOnlyList<HandedInWork> works, IReadOnlyDictionary<Guid, string> names) =>
    [
        .. works.Where(w => w is { ReleasedAt: not null, ReleasedById: not null }).GroupBy(w => w.ReleasedById!.Value)
            .Select(by => Of(names.GetValueOrDefault(by.Key, ""), [.. by.Select(w => (decimal)(w.ReleasedAt!.Value - w.WaitsFrom).TotalDays)]))
            .OrderBy(t => t.Trainer, StringComparer.CurrentCulture),
    ];

    private static Turnaround Of(string trainer, IReadOnlyList<decimal> days) =>
        new(trainer, days.Count, decimal.Round(Median.Of(days), 1), decimal.Round(days.Max(), 1));
}
