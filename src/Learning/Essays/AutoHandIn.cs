using Learning.Cohorts;
using Learning.Homework;

namespace Learning.Essays;

/// <summary>A trainee's wish: hand in my draft at the deadline. Settled once for each deadline; a later one, after an extension, makes it due again.</summary>
public sealed class AutoHandIn
{
    /// <summary>A draft that began to arrive in time may still be on its way (<see cref="Deadline.BodyMayTake"/>), and then has to be stored.</summary>
    public static readonly TimeSpan Patience = Deadline.BodyMayTake + TimeSpan.FromSeconds(30);

    private AutoHandIn()
    {
    }

    /// <param name="honest">The trainee states that the work is their own, where the homework asks.</param>
    /// <exception cref="Refusal"><c>AutoHandIn.TooLate</c>, <c>Essay.HonestyMissing</c>.</exception>
    public AutoHandIn(Assignment assignment, Membership membership, Deadline deadline, bool honest, DateTimeOffset now)
    {
        if (now >= deadline.DueAt) throw new Refusal("AutoHandIn.TooLate", deadline);
        if (assignment.AsksHonesty && !honest) throw new Refusal("Essay.HonestyMissing") { Field = "Honest" };
        Id = Guid.CreateVersion7();
        Key = Guid.CreateVersion7();
        (Assignment, AssignmentId, Membership, MembershipId, SwitchedOnAt) = (assignment, assignment.Id, membership, membership.Id, now);
    }

    public Guid Id { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Assignment Assignment { get; private set; } = null!;

    public Guid MembershipId { get; private set; }

    public Membership Membership { get; private set; } = null!;

    public DateTimeOffset SwitchedOnAt { get; private set; }

    /// <summary>Of the submission that it makes next: two nodes at once make one.</summary>
    public Guid Key { get; private set; }

    /// <summary>The deadline for which it has done its work; null: none yet.</summary>
    public DateTimeOffset? SettledFor { get; private set; }

    public int Version { get; private set; }

    public bool IsDue(Deadline deadline, DateTimeOffset now) => now >= deadline.DueAt + Patience && !(SettledFor >= deadline.DueAt);

    /// <summary>Hands in the last draft received before the deadline, as received then. A text that was handed in already is left alone, and so is what was handed in after it.</summary>
    /// <param name="text">That draft, or null.</param>
    /// <param name="latest">What was handed in last, or null.</param>
    /// <param name="returned">How many submissions were returned for revision.</param>
    /// <returns>Null where there was nothing to hand in.</returns>
    /// <exception cref="Refusal">The draft cannot be handed in, as <see cref="Submission.HandIn"/> says. It is settled all the same.</exception>
    public Submission? Settle(Deadline deadline, KeptText? text, Submission? latest, int returned = 0)
    {
        var key = Key;
        Rest(deadline);
        if (latest is null && text is null) throw new Refusal("Essay.Blank");
        if (text is null || text.Text == latest?.Text || latest?.ReceivedAt >= text.KeptAt) return null;
        var received = deadline.OpensAt > text.KeptAt ? deadline.OpensAt.Value : text.KeptAt;
        var submission = Submission.HandIn(Assignment, deadline, Membership, text.Text, latest?.Number ?? 0, key, received, received, returned);
        submission.IsAutomatic = true;
        return submission;
    }

    /// <summary>Nothing is to be handed in for this deadline.</summary>
    public void Rest(Deadline deadline)
    {
        (SettledFor, Key) = (deadline.DueAt, Guid.CreateVersion7());
        Version++;
    }
}

/// <summary>A state of a draft.</summary>
public sealed record KeptText(string Text, DateTimeOffset KeptAt);
