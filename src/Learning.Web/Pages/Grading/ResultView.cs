using Learning.Essays;
using Learning.Grading;

namespace Learning.Web.Pages.Grading;

/// <summary>What a trainee sees of a grade: the same on their result page and in the trainer's preview.</summary>
public sealed record ResultView(Submission Submission, Grade Grade, GradingRules Rules, EssaySheet Sheet, IReadOnlyDictionary<Guid, string> Names, Talk? Talk)
{
    /// <summary>What lateness costs; shown apart from the mark.</summary>
    public int PenaltyPercent { get; init; }

    public string? Trainer => Names.GetValueOrDefault(Grade.SavedById ?? Guid.Empty);
}
