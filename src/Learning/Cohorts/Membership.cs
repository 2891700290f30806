using Learning.People;

namespace Learning.Cohorts;

public enum Role
{
    Trainee = 0,
    Trainer = 1,
}

/// <summary>One person in one cohort. A trainee's progress, drafts and submissions belong to it.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    internal Membership(Cohort cohort, Person person, Role role, Guid? responsibleTrainerId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (Cohort, CohortId, Person, PersonId) = (cohort, cohort.Id, person, person.Id);
        (Role, ResponsibleTrainerId, JoinedAt) = (role, responsibleTrainerId, now);
    }

    public Guid Id { get; private set; }

    public Guid CohortId { get; private set; }

    public Cohort Cohort { get; private set; } = null!;

    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public Role Role { get; private set; }

    /// <summary>The trainer who is told of this trainee's essays; null for trainers, and while a cohort has no trainer.</summary>
    public Guid? ResponsibleTrainerId { get; internal set; }

    public Person? ResponsibleTrainer { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>The trainer of the same edition who stands in for this one while away.</summary>
    public Guid? SubstituteId { get; private set; }

    public Person? Substitute { get; private set; }

    public DateTimeOffset? AwayFrom { get; private set; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? AwayUntil { get; private set; }

    /// <summary>Whether the substitute has the share at this instant.</summary>
    public bool IsAwayAt(DateTimeOffset now) => SubstituteId is not null && AwayFrom <= now && AwayUntil > now;

    /// <summary>From then until then another trainer of the edition reads this one's share and gets the letters about it.</summary>
    /// <exception cref="Refusal"><c>Share.NotATrainer</c>, <c>Share.OwnSubstitute</c>, <c>Share.AwayEndsBeforeItBegins</c>, <c>Share.AwayIsOver</c>.</exception>
    public void StandIn(Membership substitute, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        if (Role != Role.Trainer || substitute.Role != Role.Trainer || substitute.CohortId != CohortId) throw new Refusal("Share.NotATrainer") { Field = "Substitute" };
        if (substitute.PersonId == PersonId) throw new Refusal("Share.OwnSubstitute") { Field = "Substitute" };
        if (until <= from) throw new Refusal("Share.AwayEndsBeforeItBegins") { Field = "Until" };
        if (until <= now) throw new Refusal("Share.AwayIsOver") { Field = "Until" };
        (SubstituteId, Substitute, AwayFrom, AwayUntil) = (substitute.PersonId, substitute.Person, from, until);
    }

    public void ComeBack() => (SubstituteId, Substitute, AwayFrom, AwayUntil) = (null, null, null, null);

    /// <summary>Another trainer of the edition is responsible from now on.</summary>
    /// <exception cref="Refusal"><c>Share.NotATrainer</c>.</exception>
    public void MoveTo(Membership trainer)
    {
        if (Role != Role.Trainee || trainer.Role != Role.Trainer || trainer.CohortId != CohortId) throw new Refusal("Share.NotATrainer");
        ResponsibleTrainerId = trainer.PersonId;
    }
}
