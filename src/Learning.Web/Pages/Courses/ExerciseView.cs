using Learning.Lessons;
using Learning.Study;

namespace Learning.Web.Pages.Courses;

/// <summary>An exercise as one reader sees it. Its view is <c>Exercises/_{type}</c>, in the frame that all share.</summary>
/// <param name="Reader">The reader's membership.</param>
/// <param name="Today">Where the reader's days begin and end.</param>
public sealed record ExerciseView(Exercise Exercise, AnswerSheet.Given? Answer, Guid Reader, bool CanAnswer, DateOnly Today)
{
    /// <summary>Why what was sent is no answer, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>What was sent and is no answer, by field.</summary>
    public ILookup<string, string> Typed { get; init; } = Array.Empty<string>().ToLookup(x => x, StringComparer.Ordinal);

    /// <summary>The key of the card whose back is asked for.</summary>
    public string? Turned { get; init; }

    /// <summary>The anchor that it stands at.</summary>
    public string Place { get; init; } = Exercise.Id;

    /// <summary>Where the cards come back from more than one lesson, new ones wait in theirs.</summary>
    public bool HasNewCards { get; init; } = true;

    /// <summary>By somebody whose answers are not kept.</summary>
    public bool IsTried { get; init; }

    /// <summary>How far they came, as the next answer brings it along; null before the first.</summary>
    public string? Tried { get; init; }

    public string? State => Answer?.State;

    /// <summary>With the answer judged anew: its author may have put the key right since it was given.</summary>
    public ExerciseView Judged(bool isRight) => Answer is null ? this : this with { Answer = Answer with { IsRight = isRight } };

    /// <summary>What a field held before the page was loaded again: as typed when that was no answer, otherwise as kept.</summary>
    public string? Field(string name, string? kept) => Problem is null ? kept : Typed[name].FirstOrDefault();

    /// <summary>How something was answered, where that is shown; not while another answer is being put right.</summary>
    public string? Verdict(bool isRight) => Answer is null || Problem is not null ? null : isRight ? "right" : "wrong";
}
