using Learning.Essays;

namespace Learning.Grading;

/// <summary>A trainer's words on a passage of a submission. Shown to the trainee once the grade is released, who can then answer and mark it addressed.</summary>
public sealed class Comment
{
    public const int TextLength = 4_000;

    /// <summary>On one submission: more than anybody reads.</summary>
    public const int Most = 300;

    public const int MostAnswers = 50;

    private readonly List<Reply> answers = [];

    private Comment()
    {
    }

    /// <exception cref="Refusal"><c>Comment.Blank</c>, <c>Comment.TooLong</c>, or as <see cref="Passage.In"/>.</exception>
    public Comment(Submission submission, Passage passage, string? text, Guid authorId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (SubmissionId, Passage, AuthorId, WrittenAt) = (submission.Id, passage, authorId, now);
        Text = Checked(text, TextLength);
    }

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Passage Passage { get; private set; } = null!;

    public Guid AuthorId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Taken away by a trainer, who can still bring it back until the release.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>When it went to the trainee with a work returned for revision; a release shows it whatever stands here.</summary>
    public DateTimeOffset? ShownAt { get; private set; }

    /// <summary>When the trainee said that it has been dealt with.</summary>
    public DateTimeOffset? AddressedAt { get; private set; }

    public IReadOnlyList<Reply> Answers => answers;

    /// <summary>The author's better words. Needs a grade that is not released, which the desk has made sure of.</summary>
    /// <exception cref="Refusal"><c>Comment.NotYours</c>, <c>Comment.AlreadyShown</c>, <c>Comment.Blank</c>, <c>Comment.TooLong</c>.</exception>
    public void Edit(string? text, Guid authorId, DateTimeOffset now)
    {
        var better = Checked(text, TextLength);
        if (better == Text) return;
        if (authorId != AuthorId) throw new Refusal("Comment.NotYours");
        if (ShownAt is not null) throw new Refusal("Comment.AlreadyShown");
        (Text, EditedAt) = (better, now);
    }

    /// <summary>The name, once it may be known.</summary>
    public void FillIn(string firstName) => Text = Placeholder.Fill(Text, firstName);

    /// <exception cref="Refusal"><c>Comment.AlreadyShown</c>.</exception>
    public void Remove(DateTimeOffset now)
    {
        if (ShownAt is not null) throw new Refusal("Comment.AlreadyShown");
        RemovedAt = now;
    }

    /// <summary>The work goes back for revision, and this with it.</summary>
    public void Show(DateTimeOffset now) => ShownAt ??= now;

    /// <summary>The same comment beside another text; never to be stored.</summary>
    internal Comment At(Passage passage)
    {
        var moved = (Comment)MemberwiseClone();
        moved.Passage = passage;
        return moved;
    }

    public void BringBack() => RemovedAt = null;

    /// <exception cref="Refusal"><c>Comment.Blank</c>, <c>Comment.TooLong</c>, <c>Comment.TooManyAnswers</c>.</exception>
    public Reply AnswerWith(string? text, Guid authorId, DateTimeOffset now)
    {
        if (answers.Count >= MostAnswers) throw new Refusal("Comment.TooManyAnswers", MostAnswers);
        var answer = new Reply(Id, authorId, Checked(text, Reply.TextLength), now);
        answers.Add(answer);
        return answer;
    }

    public void MarkAddressed(bool isAddressed, DateTimeOffset now) => AddressedAt = isAddressed ? AddressedAt ?? now : null;

    private static string Checked(string? typed, int longest)
    {
        var text = EssayText.Normalize(typed).Trim();
        if (text.Length == 0) throw new Refusal("Comment.Blank") { Field = nameof(Text) };
        if (text.Length > longest) throw new Refusal("Comment.TooLong", longest, text.Length) { Field = nameof(Text) };
        return text;
    }
}
