using Learning.Cohorts;
using Learning.Homework;
using Learning.People;

namespace Learning.Essays;

/// <summary>One hand-in: numbered, immutable. The last one counts.</summary>
public sealed class Submission
{
    private Submission()
    {
    }

    /// <param name="deadline">In force for this trainee, as the transaction that commits reads it.</param>
    /// <param name="earlier">How many times this trainee has handed in already.</param>
    /// <param name="key">Names one click on "hand in"; the same key again is the same submission.</param>
    /// <param name="received">When the server received the request: judges the deadline.</param>
    /// <param name="complete">When its body had been read whole.</param>
    /// <param name="returned">How many of the earlier ones were returned for revision: each gives one more attempt.</param>
    /// <exception cref="Refusal">As <see cref="Deadline.Admit"/>, or <c>Essay.Blank</c>, <c>Essay.TooLong</c>, <c>Essay.TooFewWords</c>, <c>Essay.TooManyWords</c>, <c>Essay.NoAttemptsLeft</c>.</exception>
    public static Submission HandIn(Assignment assignment, Deadline deadline, Membership membership, string text, int earlier, Guid key, DateTimeOffset received, DateTimeOffset complete, int returned = 0)
    {
        deadline.Admit(received, complete);
        // Words that came a minute after the deadline were not there before it, however early their request began.
        if (complete >= deadline.TurnsAt(received) + Deadline.BodyMayTake) received = complete;
        text = EssayText.Normalize(text);
        if (ProblemWith(assignment, text, earlier, returned) is { } problem) throw problem;
        return new Submission(assignment, membership, text, earlier + 1, key, received, deadline);
    }

    private Submission(Assignment assignment, Membership membership, string text, int number, Guid key, DateTimeOffset received, Deadline deadline)
    {
        Id = Guid.CreateVersion7();
        (Assignment, AssignmentId, Membership, MembershipId) = (assignment, assignment.Id, membership, membership.Id);
        (Text, Number, Key, ReceivedAt, DueAt, Source) = (text, number, key, received, deadline.DueAt, deadline.Source);
        (SourceById, SourceBy, WasLate, LatePenaltyPercent) = (deadline.GivenById, deadline.GivenBy, deadline.StateAt(received) == DeadlineState.Late, deadline.LatePenaltyPercent);
        (WordCount, Sha256) = (EssayText.CountWords(text), EssayText.Sha256(text));
        ReceiptCode = Essays.ReceiptCode.New();
    }

    public Guid Id { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Assignment Assignment { get; private set; } = null!;

    public Guid MembershipId { get; private set; }

    public Membership Membership { get; private set; } = null!;

    /// <summary>From 1, for one trainee and assignment.</summary>
    public int Number { get; private set; }

    public Guid Key { get; private set; }

    public string Text { get; private set; } = "";

    public int WordCount { get; private set; }

    public string Sha256 { get; private set; } = "";

    public string ReceiptCode { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>From when on it could be graded: what the program handed in at the deadline waits from then.</summary>
    public DateTimeOffset WaitsFrom => IsAutomatic ? DueAt : ReceivedAt;

    /// <summary>The deadline applied at hand-in, exclusive, as the receipt says it.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DeadlineSource Source { get; private set; }

    /// <summary>Who set the personal date or granted the extension that was applied; null where it was the cohort's date.</summary>
    public Guid? SourceById { get; private set; }

    public Person? SourceBy { get; private set; }

    /// <summary>What graders call the author until the release („Osoba 7”), in a homework graded without names; the same for all hand-ins of a trainee.</summary>
    public int? Alias { get; internal set; }

    /// <summary>Two trainers mark it apart: the homework asks for that and the edition had two when it came.</summary>
    public bool IsMarkedTwice { get; internal set; }

    /// <summary>Who marks it a second time. Known while it is being stored, and not kept here.</summary>
    public Guid? SecondMarkerId { get; internal set; }

    /// <summary>Handed in by the program at the deadline, as the trainee had asked.</summary>
    public bool IsAutomatic { get; internal set; }

    /// <summary>The trainer who handed it in on the trainee's behalf; null where the trainee did.</summary>
    public Guid? HandedInById { get; private set; }

    public Person? HandedInBy { get; private set; }

    /// <summary>By the deadline applied at hand-in.</summary>
    public bool WasLate { get; private set; }

    private int LatePenaltyPercent { get; set; }

    /// <summary>Received after the deadline applied at hand-in, late or not.</summary>
    public bool IsAfterDeadline => ReceivedAt >= DueAt;

    /// <summary>What lateness costs by the deadline applied at hand-in, in percent of the points given.</summary>
    public int PenaltyPercent => WasLate ? LatePenaltyPercent : 0;

    /// <summary>Late by the deadline applied at hand-in and by the one in force now: a deadline that moves never makes late what was on time, and an extension takes the label away.</summary>
    public bool IsLateBy(Deadline deadline) => IsLate(WasLate, ReceivedAt, deadline);

    /// <inheritdoc cref="IsLateBy"/>
    /// <param name="wasLate">By the deadline applied at hand-in.</param>
    public static bool IsLate(bool wasLate, DateTimeOffset receivedAt, Deadline deadline) => wasLate && deadline.StateAt(receivedAt) is (DeadlineState.Late or DeadlineState.Closed);

    /// <summary>What lateness costs, in percent of the points given.</summary>
    /// <param name="deadline">In force for this trainee now.</param>
    public int PenaltyPercentBy(Deadline deadline) => IsLateBy(deadline) ? LatePenaltyPercent : 0;

    /// <summary>Says who brought the trainee's work, for instance from a letter.</summary>
    internal void BroughtBy(Person trainer) => (HandedInById, HandedInBy) = (trainer.Id, trainer);

    /// <summary>What would be refused if this text were handed in, or null; the deadline apart.</summary>
    public static Refusal? ProblemWith(Assignment assignment, string text, int earlier, int returned = 0)
    {
        if (!assignment.AllowsAnother(earlier, returned)) return new Refusal("Essay.NoAttemptsLeft", assignment.Attempts!.Value + returned);
        if (string.IsNullOrWhiteSpace(text)) return new Refusal("Essay.Blank") { Field = nameof(Text) };
        if (text.Length > Draft.MaximumLength) return new Refusal("Essay.TooLong", Draft.MaximumLength, text.Length) { Field = nameof(Text) };
        var words = EssayText.CountWords(text);
        if (words < assignment.MinimumWords) return new Refusal("Essay.TooFewWords", assignment.MinimumWords.Value, words) { Field = nameof(Text) };
        if (words > assignment.MaximumWords) return new Refusal("Essay.TooManyWords", assignment.MaximumWords.Value, words) { Field = nameof(Text) };
        return null;
    }
}
