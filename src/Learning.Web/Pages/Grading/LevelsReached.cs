using Learning.Courses;

namespace Learning.Web.Pages.Grading;

/// <summary>What was reached in one criterion, and what comes next.</summary>
/// <param name="Given">Points, or the rank of the level; null where nothing was given.</param>
public sealed record LevelsReached(Criterion Criterion, decimal? Given, bool HasPoints)
{
    /// <summary>Null where the points lie between two levels.</summary>
    public Level? Reached => Criterion.Levels.FirstOrDefault(l => l.Points == Given);

    /// <summary>What there is to reach still.</summary>
    public Level? Next => Criterion.Levels.OrderBy(l => l.Points).FirstOrDefault(l => l.Points > Given);
}
