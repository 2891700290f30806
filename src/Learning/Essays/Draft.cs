using Learning.Cohorts;
using Learning.Homework;

namespace Learning.Essays;

/// <summary>What a trainee is writing for one assignment, kept on every pause. Each kept state stays as a <see cref="Revision"/>.</summary>
public sealed class Draft
{
    /// <summary>In UTF-16 code units; stated beside the field.</summary>
    public const int MaximumLength = 100_000;

    private readonly List<Revision> revisions = [];

    private Draft()
    {
    }

    public Draft(Assignment assignment, Membership membership)
    {
        Id = Guid.CreateVersion7();
        (AssignmentId, MembershipId) = (assignment.Id, membership.Id);
    }

    public Guid Id { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Guid MembershipId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Counts kept states; a form says which one it was shown, so that two tabs cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    public IReadOnlyCollection<Revision> Revisions => revisions;

    /// <summary>Keeps a new state of the text. The same text again changes nothing.</summary>
    /// <param name="seenVersion">The version that the writer last saw.</param>
    /// <param name="now">When the server received it.</param>
    /// <exception cref="DraftConflict">The draft has moved on since, to a different text.</exception>
    /// <exception cref="Refusal"><c>Essay.TooLong</c>.</exception>
    public void Keep(string text, int seenVersion, DateTimeOffset now, RevisionOrigin origin = RevisionOrigin.Typed)
    {
        text = EssayText.Normalize(text);
        if (text == Text) return;
        if (seenVersion != Version) throw new DraftConflict();
        if (text.Length > MaximumLength) throw new Refusal("Essay.TooLong", MaximumLength, text.Length) { Field = nameof(Text) };
        (Text, KeptAt) = (text, now);
        Version++;
        revisions.Add(new Revision(this, origin));
    }
}

/// <summary>Two windows wrote different texts.</summary>
public sealed class DraftConflict() : Conflict("The draft was changed elsewhere.");
