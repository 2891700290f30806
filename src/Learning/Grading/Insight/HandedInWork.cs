using Learning.Homework;

namespace Learning.Grading.Insight;

/// <summary>One hand-in without its text, and its grade once that is released.</summary>
/// <param name="DueAt">The deadline applied at hand-in.</param>
/// <param name="WasLate">By that deadline.</param>
/// <param name="Personal">What holds for this trainee alone.</param>
internal sealed record HandedInWork(Guid AssignmentId, Guid MembershipId, int Number, DateTimeOffset ReceivedAt, DateTimeOffset WaitsFrom, DateTimeOffset DueAt, bool WasLate, PersonalDeadline? Personal)
{
    public DateTimeOffset? ReleasedAt { get; init; }

    public Guid? ReleasedById { get; init; }

    public string? RulesKey { get; init; }

    /// <summary>One for each criterion.</summary>
    public IReadOnlyList<decimal?> Points { get; init; } = [];

    /// <summary>Points, before what lateness costs.</summary>
    public decimal Total => Points.Sum() ?? 0;

    /// <summary>Negative before the deadline. A deadline moved since, or an extension, takes lateness away and never makes any.</summary>
    public TimeSpan AfterDeadline(Assignment assignment)
    {
        var inForce = assignment.DeadlineOf(Personal).DueAt;
        return ReceivedAt - (WasLate && inForce > DueAt ? inForce : DueAt);
    }
}

/// <summary>How often these points were given for one criterion.</summary>
internal sealed record GivenPoints(Guid AssignmentId, string? RulesKey, string CriterionId, decimal Points, int Times);
