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
}
