using Learning.Essays;
using Learning.People;

namespace Learning.Grading;

/// <summary>Words that a trainer uses again and again: their own, or shared with the trainers of one cohort.</summary>
public sealed class SavedComment
{
    /// <summary>Of one person.</summary>
    public const int Most = 500;

    private SavedComment()
    {
    }

    /// <exception cref="Refusal"><c>Comment.Blank</c>, <c>Comment.TooLong</c>.</exception>
    public SavedComment(Guid ownerId, string? text, string? criterionId, Guid? cohortId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (OwnerId, WrittenAt) = (ownerId, now);
        Change(text, criterionId, cohortId);
    }

    public Guid Id { get; private set; }

    public Guid OwnerId { get; private set; }

    public Person Owner { get; private set; } = null!;

    /// <summary>Whose trainers see it too; null for the owner alone.</summary>
    public Guid? CohortId { get; private set; }

    /// <summary>What it is mostly about; null for anything.</summary>
    public string? CriterionId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>How many times it has been put into a grade.</summary>
    public int Uses { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <exception cref="Refusal"><c>Comment.Blank</c>, <c>Comment.TooLong</c>.</exception>
    public void Change(string? typed, string? criterionId, Guid? cohortId)
    {
        var text = EssayText.Normalize(typed).Trim();
        if (text.Length == 0) throw new Refusal("Comment.Blank") { Field = nameof(Text) };
        if (text.Length > Comment.TextLength) throw new Refusal("Comment.TooLong", Comment.TextLength, text.Length) { Field = nameof(Text) };
        (Text, CriterionId, CohortId) = (text, string.IsNullOrWhiteSpace(criterionId) ? null : criterionId, cohortId);
    }
}
