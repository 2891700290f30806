using Learning.Essays;

namespace Learning.Grading;

/// <summary>A comment that a trainer has begun and not added yet: kept as it is typed, for the writer's eyes only.</summary>
public sealed class CommentDraft
{
    private CommentDraft()
    {
    }

    /// <exception cref="Refusal"><c>Passage.OutOfRange</c>, <c>Comment.TooLong</c>.</exception>
    public CommentDraft(Submission submission, int start, int end, string text, Guid authorId, DateTimeOffset now)
    {
        if (!Passage.Exists(submission.Text, start, end)) throw new Refusal("Passage.OutOfRange");
        (SubmissionId, AuthorId, Start, End) = (submission.Id, authorId, start, end);
        Keep(text, now);
    }

    public Guid SubmissionId { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>As in <see cref="Passage"/>.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset KeptAt { get; private set; }

    /// <exception cref="Refusal"><c>Comment.TooLong</c>.</exception>
    public void Keep(string typed, DateTimeOffset now)
    {
        var text = EssayText.Normalize(typed);
        if (text.Length > Comment.TextLength) throw new Refusal("Comment.TooLong", Comment.TextLength, text.Length);
        if (text != Text) (Text, KeptAt) = (text, now);
    }
}
