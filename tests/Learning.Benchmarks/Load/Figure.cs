namespace Learning.Benchmarks.Load;

/// <summary>One line of the report.</summary>
/// <param name="Target">What was promised, in words; null for a line that only explains.</param>
/// <param name="IsMet">Null where nothing was promised.</param>
internal sealed record Figure(string Name, string Value, string? Target = null, bool? IsMet = null)
{
    public static void Print(IReadOnlyCollection<Figure> figures)
    {
        var (name, value, target) = (figures.Max(f => f.Name.Length), figures.Max(f => f.Value.Length), figures.Max(f => f.Target?.Length ?? 0));
        Console.WriteLine();
        foreach (var figure in figures)
            Console.WriteLine($"{figure.Name.PadRight(name)}  {figure.Value.PadLeft(value)}  {(figure.Target ?? "").PadRight(target)}  {figure.IsMet switch { true => "PASS", false => "FAIL", null => "" }}".TrimEnd());
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
