using Learning.Cohorts;
using Learning.People;

namespace Learning.Homework;

public enum ExtensionState
{
    Asked = 0,
    Granted = 1,
    Refused = 2,
}

/// <summary>A later deadline for one trainee: asked for with a reason and decided, or given unasked.</summary>
public sealed class Extension
{
    private Extension()
    {
    }

    private Extension(Assignment assignment, Membership membership, string reason, DateTimeOffset askedFor, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (Assignment, AssignmentId, Membership, MembershipId) = (assignment, assignment.Id, membership, membership.Id);
        (Reason, AskedFor, AskedAt) = (reason, askedFor, now);
    }

    public Guid Id { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Assignment Assignment { get; private set; } = null!;

    public Guid MembershipId { get; private set; }

    public Membership Membership { get; private set; } = null!;

    /// <summary>The trainee's words; empty where nobody asked.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Exclusive, in UTC.</summary>
    public DateTimeOffset AskedFor { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public ExtensionState State { get; private set; }

    /// <summary>The assignment while it is undecided, then null: of one trainee, one may be open at a time.</summary>
    public Guid? OpenFor { get; private set; }

    /// <summary>Exclusive, in UTC; null unless granted.</summary>
    public DateTimeOffset? GrantedTo { get; private set; }

    public Guid? DecidedById { get; private set; }

    public Person? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What the trainer wrote with the decision.</summary>
    public string Answer { get; private set; } = "";

    public int Version { get; private set; }

    /// <param name="deadline">In force for this trainee.</param>
    /// <param name="hasOpen">Whether an earlier request of this trainee is still undecided.</param>
    /// <exception cref="Refusal"><c>Extension.AlreadyAsked</c>, <c>Extension.ReasonMissing</c>, <c>Extension.NotLater</c>, <c>DeadlineMove.TooFar</c>.</exception>
    public static Extension Ask(Assignment assignment, Membership membership, Deadline deadline, string? reason, DateTimeOffset until, bool hasOpen, DateTimeOffset now)
    {
        if (hasOpen) throw new Refusal("Extension.AlreadyAsked");
        if (until <= deadline.DueAt) throw new Refusal("Extension.NotLater", deadline) { Field = "Day" };
        DeadlineMove.RequireNear(assignment, until);
        return new Extension(assignment, membership, PlainWords.Required(reason, "Extension.ReasonMissing", nameof(Reason)), until, now) { OpenFor = assignment.Id };
    }

    /// <summary>Without being asked.</summary>
    /// <exception cref="Refusal">As <see cref="Grant"/>.</exception>
    public static Extension Give(PersonalDeadline personal, DateTimeOffset until, string? answer, Person trainer, DateTimeOffset now)
    {
        var extension = new Extension(personal.Assignment, personal.Membership, "", until, now);
        extension.Grant(personal, until, answer, trainer, now);
        return extension;
    }

    /// <returns>The deadline that it replaced.</returns>
    /// <exception cref="Refusal"><c>Extension.AlreadyDecided</c>, <c>Extension.NotLaterFor</c>, <c>DeadlineMove.TooFar</c>.</exception>
    public Deadline Grant(PersonalDeadline personal, DateTimeOffset until, string? answer, Person trainer, DateTimeOffset now)
    {
        if (State != ExtensionState.Asked) throw new Refusal("Extension.AlreadyDecided");
        var before = Assignment.DeadlineOf(personal);
        if (until <= before.DueAt) throw new Refusal("Extension.NotLaterFor", before, Membership.Person.Name) { Field = "Day" };
        DeadlineMove.RequireNear(Assignment, until);
        Decide(ExtensionState.Granted, PlainWords.Of(answer, nameof(Answer)), trainer, now);
        GrantedTo = until;
        personal.Extend(until, trainer, now);
        return before;
    }

    /// <exception cref="Refusal"><c>Extension.AlreadyDecided</c>, <c>Extension.AnswerMissing</c>.</exception>
    public void Refuse(string? answer, Person trainer, DateTimeOffset now) =>
        Decide(ExtensionState.Refused, PlainWords.Required(answer, "Extension.AnswerMissing", nameof(Answer)), trainer, now);

    private void Decide(ExtensionState state, string answer, Person trainer, DateTimeOffset now)
    {
        if (State != ExtensionState.Asked) throw new Refusal("Extension.AlreadyDecided");
        (State, OpenFor, Answer) = (state, null, answer);
        (DecidedById, DecidedBy, DecidedAt) = (trainer.Id, trainer, now);
        Version++;
    }
}
