namespace Learning.Grading;

/// <summary>One of two markings: finished by its marker, and unchanged from then on.</summary>
public sealed partial class Grade
{
    /// <summary>Of a marking: when its marker was done.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public bool IsFinished => FinishedAt is not null;

    /// <summary>By criterion; what nobody has judged yet is left out.</summary>
    public IReadOnlyDictionary<string, decimal> PointsGiven => marks.Where(m => m.Points is not null).ToDictionary(m => m.CriterionId, m => m.Points!.Value, StringComparer.Ordinal);

    /// <exception cref="Refusal"><c>Markers.Finished</c>, <c>Markers.NotComplete</c>.</exception>
    internal void Finish(DateTimeOffset now)
    {
        RequireOpen();
        if (!IsComplete) throw new Refusal("Markers.NotComplete", TitlesOf(Missing));
        FinishedAt = now;
        Version++;
    }

    internal void Reopen()
    {
        FinishedAt = null;
        Version++;
    }

    internal bool HasPoints(IReadOnlyDictionary<string, decimal> points) =>
        PointsGiven is var given && given.Count == points.Count && given.All(g => points.TryGetValue(g.Key, out var other) && other == g.Value);
}
