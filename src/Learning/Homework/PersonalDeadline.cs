using Learning.Cohorts;
using Learning.People;

namespace Learning.Homework;

/// <summary>What holds for one trainee of an assignment alone: a date of their own, an extension, or both. <see cref="Assignment.DeadlineOf"/> says which one counts.</summary>
public sealed class PersonalDeadline
{
    private PersonalDeadline()
    {
    }

    public PersonalDeadline(Assignment assignment, Membership membership)
    {
        Id = Guid.CreateVersion7();
        (Assignment, AssignmentId, Membership, MembershipId) = (assignment, assignment.Id, membership, membership.Id);
    }

    public Guid Id { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Assignment Assignment { get; private set; } = null!;

    public Guid MembershipId { get; private set; }

    public Membership Membership { get; private set; } = null!;

    /// <summary>In place of the cohort's date; exclusive, in UTC.</summary>
    public DateTimeOffset? OwnDueAt { get; private set; }

    public Guid? OwnById { get; private set; }

    public Person? OwnBy { get; private set; }

    /// <summary>The latest extension; exclusive, in UTC.</summary>
    public DateTimeOffset? ExtendedTo { get; private set; }

    public Guid? ExtendedById { get; private set; }

    public Person? ExtendedBy { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts changes: two people cannot change it at once unseen.</summary>
    public int Version { get; private set; }

    /// <summary>Sets the trainee's own date.</summary>
    /// <param name="hasHandedIn">Whether this trainee has handed in.</param>
    /// <exception cref="Refusal">As <see cref="DeadlineMove"/>.</exception>
    public DeadlineMove Set(DateTimeOffset dueAt, string? reason, Person author, bool hasHandedIn, DateTimeOffset now)
    {
        if (ExtendedTo >= dueAt) throw new Refusal("DeadlineMove.ExtendedFurther", Assignment.DeadlineOf(this)) { Field = "Day" };
        var move = new DeadlineMove(Assignment, Membership, Assignment.DeadlineOf(this).DueAt, dueAt, reason, author, hasHandedIn, now);
        (OwnDueAt, OwnById, OwnBy) = (dueAt, author.Id, author);
        Changed(now);
        return move;
    }

    /// <summary>As if no date of their own had been set; never to be stored.</summary>
    internal PersonalDeadline WithoutOwn()
    {
        var rest = (PersonalDeadline)MemberwiseClone();
        (rest.OwnDueAt, rest.OwnById, rest.OwnBy) = (null, null, null);
        return rest;
    }

    internal void Extend(DateTimeOffset to, Person author, DateTimeOffset now)
    {
        (ExtendedTo, ExtendedById, ExtendedBy) = (to, author.Id, author);
        Changed(now);
    }

    internal (Guid? Id, Person? Person)? GiverOf(DeadlineSource source) => source switch
    {
        DeadlineSource.Personal => (OwnById, OwnBy),
        DeadlineSource.Extension => (ExtendedById, ExtendedBy),
        _ => null,
    };

    private void Changed(DateTimeOffset now)
    {
        ChangedAt = now;
        Version++;
    }
}
