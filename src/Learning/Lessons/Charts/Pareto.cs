using System.Collections.Immutable;

namespace Learning.Lessons.Charts;

/// <param name="Index">Where the author put it, from 0.</param>
internal sealed record Row(string Name, decimal Value, int Index = 0);

/// <summary>Rows from the largest down, each with its share of the total and the share of all rows so far, in percent.</summary>
internal sealed record Pareto(ImmutableArray<ParetoRow> Rows, decimal Total)
{
    public const decimal Mark = 80;

    public IReadOnlyList<Row> Plain { get; } = [.. Rows.Select(r => r.Row)];

    /// <summary>The row at which the shares added up reach 80 %.</summary>
    public int Crossing => Rows.ToList().FindIndex(r => r.Cumulative >= Mark);

    public static Pareto Of(IReadOnlyCollection<Row> rows)
    {
        var (total, sum) = (rows.Sum(r => r.Value), 0m);
        return new(
            [.. rows.OrderByDescending(r => r.Value).Select(r => new ParetoRow(r, Percent(r.Value, total), Percent(sum += r.Value, total)))],
            total);
    }

    private static decimal Percent(decimal part, decimal total) => part * 100 / total;
}

internal sealed record ParetoRow(Row Row, decimal Share, decimal Cumulative)
{
    public string Name => Row.Name;

    public decimal Value => Row.Value;

    /// <summary>Among the few that make up the first 80 %; the largest always is.</summary>
    public bool IsVital => Cumulative <= Pareto.Mark || Share == Cumulative;
}
