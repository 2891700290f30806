using Learning.Cohorts;
using Learning.People;

namespace Learning.Homework;

/// <summary>That a deadline was moved: the cohort's, or one trainee's own. Kept for good.</summary>
public sealed class DeadlineMove
{
    private DeadlineMove()
    {
    }

    /// <exception cref="Refusal">
    /// <c>DeadlineMove.ReasonMissing</c>, <c>DeadlineMove.Unchanged</c>, <c>DeadlineMove.BeforeItOpens</c>, <c>DeadlineMove.BeforeEdition</c>, <c>DeadlineMove.TooFar</c>, and
    /// <c>DeadlineMove.IntoThePast</c>: work handed in before <paramref name="now"/> stays on time, since from then on a deadline ends after it.
    /// </exception>
    internal DeadlineMove(Assignment assignment, Membership? membership, DateTimeOffset from, DateTimeOffset to, string? reason, Person author, bool handedIn, DateTimeOffset now)
    {
        if (to == from) throw new Refusal("DeadlineMove.Unchanged") { Field = "Day" };
        if (to <= assignment.OpensAt) throw new Refusal("DeadlineMove.BeforeItOpens") { Field = "Day" };
        if (to <= now && handedIn) throw new Refusal("DeadlineMove.IntoThePast") { Field = "Day" };
        RequireNear(assignment, to);
        Id = Guid.CreateVersion7();
        (AssignmentId, Assignment, MembershipId, Membership) = (assignment.Id, assignment, membership?.Id, membership);
        (From, To, At, AuthorId, Author) = (from, to, now, author.Id, author);
        Reason = PlainWords.Required(reason, "DeadlineMove.ReasonMissing", nameof(Reason));
    }

    public Guid Id { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Assignment Assignment { get; private set; } = null!;

    /// <summary>Whose own date it is; null: the cohort's.</summary>
    public Guid? MembershipId { get; private set; }

    public Membership? Membership { get; private set; }

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset To { get; private set; }

    /// <summary>Whether those who grade may read where it was before: graded without names, the date of a work sent back would tell whose it is.</summary>
    public bool SaysFrom => MembershipId is null || !Assignment.IsBlind;

    public string Reason { get; private set; } = "";

    public Guid AuthorId { get; private set; }

    public Person Author { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>A slip of the keyboard in the year is not a deadline.</summary>
    internal static void RequireNear(Assignment assignment, DateTimeOffset to)
    {
        var (first, last) = (assignment.Cohort.StartsOn, assignment.Cohort.EndsOn.AddYears(1));
        if (to <= DueDate.EndOf(first.AddDays(-1), null, assignment.Zone)) throw new Refusal("DeadlineMove.BeforeEdition", first) { Field = "Day" };
        if (to > DueDate.EndOf(last, null, assignment.Zone)) throw new Refusal("DeadlineMove.TooFar", last) { Field = "Day" };
    }
}
