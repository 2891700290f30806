using Learning.Cohorts;
using Learning.Homework;

namespace Learning.Essays;

/// <summary>What a trainee asked the responsible trainer while writing.</summary>
public sealed class Question
{
    public const int TextLength = 2_000;

    /// <summary>In any twenty-four hours, for one homework.</summary>
    public const int MostPerDay = 3;

    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private Question()
    {
    }

    /// <param name="key">Names one click on "ask": sent again, it is the same question.</param>
    /// <param name="askedInLastDay">How many this trainee has asked about this homework within <see cref="Day"/>.</param>
    /// <exception cref="Refusal"><c>Question.Blank</c>, <c>Question.TooLong</c>, <c>Question.TooMany</c>.</exception>
    public static Question Ask(Assignment assignment, Membership membership, string? text, int askedInLastDay, Guid key, DateTimeOffset now)
    {
        var asked = EssayText.Normalize(text).Trim();
        if (asked.Length == 0) throw new Refusal("Question.Blank") { Field = nameof(Text) };
        if (asked.Length > TextLength) throw new Refusal("Question.TooLong", TextLength, asked.Length) { Field = nameof(Text) };
        if (askedInLastDay >= MostPerDay) throw new Refusal("Question.TooMany", MostPerDay) { Field = nameof(Text) };
        return new Question { Id = key, AssignmentId = assignment.Id, MembershipId = membership.Id, Text = asked, AskedAt = now };
    }

    public Guid Id { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Guid MembershipId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }
}
