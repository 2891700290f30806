namespace Learning.Grading;

/// <summary>What the trainee or a trainer wrote under a comment, after the release.</summary>
public sealed class Reply
{
    public const int TextLength = 2_000;

    private Reply()
    {
    }

    internal Reply(Guid commentId, Guid authorId, string text, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (CommentId, AuthorId, Text, WrittenAt) = (commentId, authorId, text, now);
    }

    public Guid Id { get; private set; }

    public Guid CommentId { get; private set; }

    public Guid AuthorId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }
}
