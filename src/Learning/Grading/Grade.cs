using Learning.Courses;
using Learning.Essays;

namespace Learning.Grading;

/// <summary>Marks and words of a trainer on one submission: private until released.</summary>
public sealed class Grade
{
    public const int SummaryLength = 10_000;

    private readonly List<Mark> marks = [];

    private Grade()
    {
    }

    public Grade(Submission submission)
    {
        Id = Guid.CreateVersion7();
        (Submission, SubmissionId) = (submission, submission.Id);
    }

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Submission Submission { get; private set; } = null!;

    public IReadOnlyCollection<Mark> Marks => marks;

    /// <summary>The comment on the whole.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Counts saves; a form says which one it was shown.</summary>
    public int Version { get; private set; }

    public Guid? SavedById { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>From then on the trainee sees marks and comments.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    public bool IsReleased => ReleasedAt is not null;

    public decimal Total => marks.Sum(m => m.Points);

    /// <param name="points">Points by criterion; a criterion that is missing has not been judged yet.</param>
    /// <param name="seenVersion">The version that the trainer last saw.</param>
    /// <exception cref="StaleGrade">Another trainer saved since.</exception>
    /// <exception cref="Refusal"><c>Grade.UnknownCriterion</c>, <c>Grade.PointsOutOfRange</c>, <c>Grade.SummaryTooLong</c>, <c>Grade.AlreadyReleased</c>, <c>Grade.NoRubric</c>: without the criteria, marks given before would look as if taken back.</exception>
    public void Save(Rubric rubric, IReadOnlyDictionary<string, decimal> points, string? summary, int seenVersion, Guid trainerId, DateTimeOffset now)
    {
        if (seenVersion != Version) throw new StaleGrade();
        if (IsReleased) throw new Refusal("Grade.AlreadyReleased");
        if (rubric.Criteria.IsEmpty) throw new Refusal("Grade.NoRubric");
        summary = EssayText.Normalize(summary);
        if (summary.Length > SummaryLength) throw new Refusal("Grade.SummaryTooLong", SummaryLength) { Field = nameof(Summary) };
        foreach (var (id, given) in points) RequireInRange(rubric, id, given);
        Mark(points);
        (Summary, SavedById, SavedAt) = (summary, trainerId, now);
        Version++;
    }

    /// <summary>Shows marks and comments to the trainee.</summary>
    /// <exception cref="Refusal"><c>Grade.NotComplete</c>, <c>Grade.AlreadyReleased</c>.</exception>
    public void Release(Rubric rubric, DateTimeOffset now)
    {
        if (IsReleased) throw new Refusal("Grade.AlreadyReleased");
        if (!IsComplete(rubric)) throw new Refusal("Grade.NotComplete");
        ReleasedAt = now;
        Version++;
    }

    public bool IsComplete(Rubric rubric) => rubric.Criteria.All(c => marks.Any(m => m.CriterionId == c.Id));

    public decimal? PointsFor(string criterionId) => marks.FirstOrDefault(m => m.CriterionId == criterionId)?.Points;

    private void Mark(IReadOnlyDictionary<string, decimal> points)
    {
        marks.RemoveAll(m => !points.ContainsKey(m.CriterionId));
        foreach (var (id, given) in points)
        {
            if (marks.Find(m => m.CriterionId == id) is { } mark) mark.Points = given;
            else marks.Add(new Mark(Id, id, given));
        }
    }

    private static void RequireInRange(Rubric rubric, string id, decimal given)
    {
        var criterion = rubric.Criteria.FirstOrDefault(c => c.Id == id) ?? throw new Refusal("Grade.UnknownCriterion");
        if (given < 0 || given > criterion.Points)
            throw new Refusal("Grade.PointsOutOfRange", criterion.Text.Current.Title, criterion.Points) { Field = $"Points[{id}]" };
        if (decimal.Round(given, 2) != given) throw new Refusal("Grade.PointsTooFine") { Field = $"Points[{id}]" };
    }
}

/// <summary>Points given for one criterion.</summary>
public sealed class Mark
{
    private Mark()
    {
    }

    internal Mark(Guid gradeId, string criterionId, decimal points)
    {
        (GradeId, CriterionId, Points) = (gradeId, criterionId, points);
    }

    public Guid GradeId { get; private set; }

    public string CriterionId { get; private set; } = "";

    public decimal Points { get; internal set; }
}

/// <summary>Another trainer saved this grade since it was shown.</summary>
public sealed class StaleGrade() : Conflict("The grade was saved by somebody else.");
