using Learning.Homework;

namespace Learning.Grading;

/// <summary>Where one trainee stands with one assignment, as their trainers see it.</summary>
public enum WorkState
{
    NotBegun = 0,
    Draft = 1,
    HandedIn = 2,
    Late = 3,

    /// <summary>Completely, and not released: no trainee is ever told.</summary>
    Graded = 4,
    Released = 5,
    Returned = 6,
    Excused = 7,
    NotHandedIn = 8,
}

/// <summary>The work that counts, in what matters for its state.</summary>
public sealed record CountingWork(Guid SubmissionId, Guid AssignmentId, Guid MembershipId, int Number, DateTimeOffset ReceivedAt, int WordCount, bool WasLate, bool WasBrought);

public static class WorkStates
{
    public static WorkState Of(CountingWork? work, bool hasDraft, Grade? grade, DateTimeOffset? returnedAt, AbsenceKind? absence, Deadline deadline)
    {
        if (absence is { } kind) return kind == AbsenceKind.Excused ? WorkState.Excused : WorkState.NotHandedIn;
        if (work is null) return hasDraft ? WorkState.Draft : WorkState.NotBegun;
        if (grade is { ReleasedAt: { } released } && !(returnedAt > released)) return WorkState.Released;
        if (returnedAt is not null) return WorkState.Returned;
        if (grade is { IsComplete: true }) return WorkState.Graded;
        return Essays.Submission.IsLate(work.WasLate, work.ReceivedAt, deadline) ? WorkState.Late : WorkState.HandedIn;
    }
}
