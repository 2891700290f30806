using Learning.Homework;
using Learning.People;

namespace Learning.Essays;

/// <summary>
/// A submission sent back for revision, with a word to the trainee and a date for the next attempt. The trainee then reads the comments that
/// had been written; marks stay what they are, private until a release.
/// </summary>
public sealed class Return
{
    private Return()
    {
    }

    /// <param name="submission">With its assignment and cohort.</param>
    /// <param name="latest">The number of the trainee's last submission.</param>
    /// <param name="deadline">In force for the trainee now.</param>
    /// <exception cref="Refusal"><c>Return.Replaced</c>, <c>Return.WordsMissing</c>, <c>Return.DateIsPast</c>, <c>Return.Earlier</c>, <c>PlainWords.TooLong</c>.</exception>
    public Return(Submission submission, int latest, DateTimeOffset dueAt, string? words, Deadline deadline, Person by, DateTimeOffset now)
    {
        if (latest > submission.Number) throw new Refusal("Return.Replaced", latest);
        Words = PlainWords.Required(words, "Return.WordsMissing", nameof(Words));
        if (dueAt <= now) throw new Refusal("Return.DateIsPast") { Field = "Day" };
        if (dueAt < deadline.DueAt) throw new Refusal("Return.Earlier", deadline) { Field = "Day" };
        Id = Guid.CreateVersion7();
        (Submission, SubmissionId, Number) = (submission, submission.Id, submission.Number);
        (AssignmentId, MembershipId) = (submission.AssignmentId, submission.MembershipId);
        (DueAt, ById, By, At) = (dueAt, by.Id, by, now);
    }

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Submission Submission { get; private set; } = null!;

    /// <summary>Of the submission.</summary>
    public int Number { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Guid MembershipId { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>Of the next attempt; exclusive, in UTC.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public Guid ById { get; private set; }

    public Person By { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>When the trainee said: I have read this.</summary>
    public DateTimeOffset? ReadAt { get; private set; }
}
