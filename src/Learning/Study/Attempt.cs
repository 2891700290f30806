using System.Globalization;
using Learning.Lessons;

namespace Learning.Study;

/// <summary>One answer of one trainee to one exercise. Every attempt is kept.</summary>
public sealed class Attempt
{
    private Attempt()
    {
    }

    /// <exception cref="Refusal">As <see cref="Quiz.Mark"/>.</exception>
    public Attempt(Guid membershipId, string lessonId, Quiz quiz, IReadOnlyCollection<int> chosen, int earlier, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (MembershipId, LessonId, ExerciseId, Number, At) = (membershipId, lessonId, quiz.Id, earlier + 1, now);
        IsRight = quiz.Mark(chosen);
        Answer = string.Join(',', chosen.Order());
    }

    public Guid Id { get; private set; }

    public Guid MembershipId { get; private set; }

    public string LessonId { get; private set; } = "";

    public string ExerciseId { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>What was answered, in the form of the exercise's type; for a quiz the indices of the choices, "0,2".</summary>
    public string Answer { get; private set; } = "";

    public bool IsRight { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static IReadOnlySet<int> ChosenIn(string answer) =>
        answer.Split(',').Select(i => int.Parse(i, CultureInfo.InvariantCulture)).ToHashSet();
}
