using Learning.Essays;

namespace Learning.Grading;

/// <summary>A trainer's words on a passage of a submission, or on the whole. Shown to the trainee once the grade is released.</summary>
public sealed class Comment
{
    public const int TextLength = 4_000;

    private Comment()
    {
    }

    /// <exception cref="Refusal"><c>Comment.Blank</c>, <c>Comment.TooLong</c>, or as <see cref="Passage.In"/>.</exception>
    public Comment(Submission submission, Passage passage, string? text, Guid authorId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (SubmissionId, Passage, AuthorId, WrittenAt) = (submission.Id, passage, authorId, now);
        Text = Checked(text);
    }

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Passage Passage { get; private set; } = null!;

    public Guid AuthorId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    private static string Checked(string? typed)
    {
        var text = EssayText.Normalize(typed).Trim();
        if (text.Length == 0) throw new Refusal("Comment.Blank") { Field = nameof(Text) };
        if (text.Length > TextLength) throw new Refusal("Comment.TooLong", TextLength, text.Length) { Field = nameof(Text) };
        return text;
    }
}
