using Learning.Cohorts;
using Learning.Lessons;
using Microsoft.EntityFrameworkCore;

namespace Learning.Study;

/// <summary>Where one trainee stands with one exercise; the way there is kept as its <see cref="Attempt"/>s.</summary>
public sealed class Answer
{
    private Answer()
    {
    }

    private Answer(Guid membershipId, string lessonId, string exerciseId)
    {
        Id = Guid.CreateVersion7();
        (MembershipId, LessonId, ExerciseId) = (membershipId, lessonId, exerciseId);
    }

    public Guid Id { get; private set; }

    public Guid MembershipId { get; private set; }

    public Membership Membership { get; private set; } = null!;

    /// <summary>Where the exercise stood at the last attempt.</summary>
    public string LessonId { get; private set; } = "";

    public string ExerciseId { get; private set; } = "";

    /// <summary>How many attempts there have been.</summary>
    public int Number { get; private set; }

    /// <summary>What the exercise remembers, in the form of its type.</summary>
    public string State { get; private set; } = "";

    /// <summary>Of the last attempt.</summary>
    public bool IsRight { get; private set; }

    /// <summary>Whether it has ever been finished.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether the trainers of the edition may read it.</summary>
    public bool IsShared { get; private set; }

    /// <summary>When the exercise wants to be seen again.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Of the last attempt.</summary>
    public DateTimeOffset At { get; private set; }

    internal AnswerSheet.Given Given => new(ExerciseId, Number, State, IsRight, IsComplete, IsShared);

    /// <summary>Marks an answer and adds it to what is to be saved. Belongs into one transaction with the saving, which repeats it when another click came first.</summary>
    /// <exception cref="Refusal">As <see cref="Exercise.Mark"/>.</exception>
    public static async Task Give(DbContext db, Guid membershipId, string lessonId, Exercise exercise, ILookup<string, string> fields, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var answer = await db.Set<Answer>().FirstOrDefaultAsync(a => a.MembershipId == membershipId && a.ExerciseId == exercise.Id, cancellation);
        var marked = exercise.Mark(new Reply(fields, membershipId, answer?.State, now, zone));
        if (answer is null) db.Add(answer = new Answer(membershipId, lessonId, exercise.Id));
        answer.Take(marked, lessonId, now);
        db.Add(new Attempt(answer, marked.Answer));
    }

    private void Take(Marked marked, string lessonId, DateTimeOffset now)
    {
        (LessonId, Number, State, IsRight, IsShared, DueAt, At) = (lessonId, Number + 1, marked.State, marked.IsRight, marked.IsShared, marked.DueAt, now);
        IsComplete |= marked.IsComplete;
    }
}
