using System.Text.Json;
using Learning.Essays;
using Learning.Homework;
using Learning.People;

namespace Learning.Grading.Appeals;

/// <summary>A trainee asks for a second look at a released grade, once; another trainer decides with a reason.</summary>
public sealed class Appeal
{
    private Appeal()
    {
    }

    /// <param name="grade">With its submission.</param>
    /// <exception cref="Refusal"><c>Appeal.NotRead</c>, <c>Appeal.ReasonMissing</c>, <c>PlainWords.TooLong</c>.</exception>
    public Appeal(Grade grade, string? reason, DateTimeOffset now)
    {
        if (!grade.IsReleased || grade.SeenAt is null) throw new Refusal("Appeal.NotRead");
        Id = Guid.CreateVersion7();
        (Submission, SubmissionId, RaisedAt) = (grade.Submission, grade.SubmissionId, now);
        Reason = PlainWords.Required(reason, "Appeal.ReasonMissing", nameof(Reason));
    }

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Submission Submission { get; private set; } = null!;

    public string Reason { get; private set; } = "";

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>Null while it waits.</summary>
    public AppealOutcome? Outcome { get; private set; }

    public string Answer { get; private set; } = "";

    public Guid? DecidedById { get; private set; }

    public Person? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The marks that were changed, as they were: points by criterion, in JSON.</summary>
    public string? MarksBefore { get; private set; }

    /// <summary>Counts decisions: two trainers cannot decide at once.</summary>
    public int Version { get; private set; }

    public IReadOnlyDictionary<string, decimal?> Before => MarksBefore is null ? new Dictionary<string, decimal?>() : JsonSerializer.Deserialize<Dictionary<string, decimal?>>(MarksBefore)!;

    /// <summary>Whoever gave the grade does not judge it, unless nobody else teaches the edition.</summary>
    public static bool MayDecide(Guid trainerId, Grade grade, bool isAlone) => isAlone || grade.SavedById != trainerId;

    /// <param name="given">The new points by criterion; they count only when the outcome is a change.</param>
    /// <exception cref="Refusal"><c>Appeal.Decided</c>, <c>Appeal.OwnGrade</c>, <c>Appeal.AnswerMissing</c>, <c>Appeal.NothingChanged</c>, or as <see cref="Grade.Amend"/>.</exception>
    public void Decide(AppealOutcome outcome, string? answer, IReadOnlyDictionary<string, decimal?> given, Grade grade, Person trainer, bool isAlone, DateTimeOffset now)
    {
        if (Outcome is not null) throw new Refusal("Appeal.Decided");
        if (!MayDecide(trainer.Id, grade, isAlone)) throw new Refusal("Appeal.OwnGrade");
        Answer = PlainWords.Required(answer, "Appeal.AnswerMissing", nameof(Answer));
        if (outcome == AppealOutcome.Changed) MarksBefore = JsonSerializer.Serialize(grade.Amend(given));
        (Outcome, DecidedById, DecidedBy, DecidedAt) = (outcome, trainer.Id, trainer, now);
        Version++;
    }
}

/// <summary>Stored by number.</summary>
public enum AppealOutcome
{
    /// <summary>The grade stays.</summary>
    Upheld = 0,

    Changed = 1,
}
