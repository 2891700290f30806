using Learning.Essays;

namespace Learning.Grading.Waiting;

/// <summary>What of a work waits for a trainer. Stored apart from the submissions, so that a queue costs what waits and not what was ever handed in; <see cref="WaitKeeper"/> keeps it true.</summary>
public sealed class Wait
{
    private Wait()
    {
    }

    /// <param name="since">When it began to wait.</param>
    /// <param name="promisedAt">When the promised days are over; null where none were promised.</param>
    internal Wait(Submission submission, WaitPart part, Guid? trainerId, DateTimeOffset since, DateTimeOffset? promisedAt)
    {
        Id = Guid.CreateVersion7();
        (SubmissionId, AssignmentId, MembershipId) = (submission.Id, submission.AssignmentId, submission.MembershipId);
        (Part, TrainerId, Since, PromisedAt) = (part, trainerId, since, promisedAt);
        Urgency = part == WaitPart.Appeal ? Urgency.Appeal : submission.Number > 1 ? Urgency.Again : Urgency.First;
    }

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Guid MembershipId { get; private set; }

    public WaitPart Part { get; private set; }

    /// <summary>Whose it is to read; null while the edition has nobody for it.</summary>
    public Guid? TrainerId { get; private set; }

    public Urgency Urgency { get; private set; }

    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset? PromisedAt { get; private set; }

    /// <summary>Another trainer reads it.</summary>
    public void GiveTo(Guid trainerId) => TrainerId = trainerId;

    /// <summary>The promised days are over.</summary>
    internal void Overrun() => Urgency = Urgency.Overdue;
}

/// <summary>Stored by number.</summary>
public enum WaitPart
{
    /// <summary>For its grade.</summary>
    Whole = 0,

    /// <summary>For the decision of a second trainer.</summary>
    Appeal = 1,

    /// <summary>For what the first of two markers gives.</summary>
    FirstMarking = 2,

    SecondMarking = 3,
}

/// <summary>The most urgent first. Stored by number.</summary>
public enum Urgency
{
    Overdue = 0,
    Appeal = 1,
    Again = 2,
    First = 3,
}
