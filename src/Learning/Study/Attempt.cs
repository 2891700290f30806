namespace Learning.Study;

/// <summary>One answer of one trainee to one exercise. Every attempt is kept.</summary>
public sealed class Attempt
{
    private Attempt()
    {
    }

    internal Attempt(Answer answer, string text)
    {
        Id = Guid.CreateVersion7();
        (MembershipId, LessonId, ExerciseId, Number, At) = (answer.MembershipId, answer.LessonId, answer.ExerciseId, answer.Number, answer.At);
        (Answer, IsRight) = (text, answer.IsRight);
    }

    public Guid Id { get; private set; }

    public Guid MembershipId { get; private set; }

    public string LessonId { get; private set; } = "";

    public string ExerciseId { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>What was answered, in the form of the exercise's type.</summary>
    public string Answer { get; private set; } = "";

    public bool IsRight { get; private set; }

    public DateTimeOffset At { get; private set; }
}
