using Learning.Cohorts;
using Learning.People;

namespace Learning.Homework;

public enum AbsenceKind
{
    Excused = 0,

    /// <summary>Never came, and is not waited for any more.</summary>
    NotHandedIn = 1,
}

/// <summary>That a trainer expects no work of one trainee: excused, or written off as not handed in. Work that arrives all the same puts an end to it.</summary>
public sealed class Absence
{
    private Absence()
    {
    }

    public Absence(Assignment assignment, Membership membership)
    {
        Id = Guid.CreateVersion7();
        (AssignmentId, MembershipId) = (assignment.Id, membership.Id);
    }

    public Guid Id { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Guid MembershipId { get; private set; }

    public AbsenceKind Kind { get; private set; }

    /// <summary>For the trainee to read; may be empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>How many times work had been handed in by then.</summary>
    public int Handed { get; private set; }

    public Guid ById { get; private set; }

    public Person By { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>Counts changes: two trainers cannot change it at once unseen.</summary>
    public int Version { get; private set; }

    /// <param name="handed">How many times work has been handed in.</param>
    /// <param name="isReturned">The last of it was returned for revision: another attempt is awaited.</param>
    /// <param name="deadline">In force for the trainee.</param>
    /// <exception cref="Refusal"><c>Absence.HandedIn</c>, <c>Absence.StillOpen</c>, <c>PlainWords.TooLong</c>.</exception>
    public void Set(AbsenceKind kind, string? reason, int handed, bool isReturned, Deadline deadline, Person by, DateTimeOffset now)
    {
        if (handed > 0 && !isReturned) throw new Refusal("Absence.HandedIn");
        if (kind == AbsenceKind.NotHandedIn && now < deadline.ClosesAt) throw new Refusal("Absence.StillOpen", deadline with { DueAt = deadline.ClosesAt }) { Field = nameof(Kind) };
        (Kind, Reason, Handed, ById, By, At) = (kind, PlainWords.Of(reason, nameof(Reason)), handed, by.Id, by, now);
        Version++;
    }

    /// <summary>Nothing has been handed in since.</summary>
    public static bool Holds(int handedThen, int handedNow) => handedThen == handedNow;
}
