namespace Learning.Cohorts;

/// <summary>Which of several editions a course's address shows: the chosen one, else one that runs today, else the newest.</summary>
/// <param name="CohortId">Empty where none was chosen.</param>
public sealed record EditionChoice(Guid CohortId, DateOnly Today)
{
    public static EditionChoice At(DateTimeOffset now, Guid? chosen = null) => new(chosen ?? Guid.Empty, DateOnly.FromDateTime(now.UtcDateTime));
}
