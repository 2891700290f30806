using Learning.Courses;
using Learning.Essays;

namespace Learning.Grading;

/// <summary>Marks and words of a trainer on one submission: private until released. It is judged by the criteria that it was begun with.</summary>
public sealed partial class Grade
{
    public const int SummaryLength = 10_000;

    private readonly List<Mark> marks = [];

    private Grade()
    {
    }

    public Grade(Submission submission, GradePart part = GradePart.Agreed)
    {
        Id = Guid.CreateVersion7();
        (Submission, SubmissionId, Part) = (submission, submission.Id, part);
    }

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Submission Submission { get; private set; } = null!;

    /// <summary>Where two mark a work apart, each has a part; every query but those that ask for parts sees what was agreed, and nothing else.</summary>
    public GradePart Part { get; private set; }

    public IReadOnlyCollection<Mark> Marks => marks;

    /// <summary>The comment on the whole.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Counts saves; a form says which one it was shown.</summary>
    public int Version { get; private set; }

    public Guid? SavedById { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Names the last save, so that whoever missed its answer knows it again.</summary>
    public Guid? SavedKey { get; private set; }

    public string? RulesKey { get; private set; }

    /// <summary>What it was begun with, whatever the course says since; null until the first save.</summary>
    public RulesCopy? Rules { get; private set; }

    public decimal Total => marks.Sum(m => m.Points ?? 0);

    public bool IsComplete => Rules is not null && !Missing.Any();

    private IEnumerable<Criterion> Missing => Rules is { Rules.Rubric: var rubric } ? rubric.Criteria.Where(c => PointsFor(c.Id) is null) : [];

    /// <param name="rules">What the course says now; a grade that was begun keeps its own.</param>
    /// <param name="given">By criterion; a criterion that is missing has not been judged yet.</param>
    /// <param name="seenVersion">The version that the trainer last saw.</param>
    /// <exception cref="StaleGrade">Another trainer saved since.</exception>
    /// <exception cref="Refusal"><c>Grade.UnknownCriterion</c>, <c>Grade.PointsOutOfRange</c>, <c>Grade.PointsTooFine</c>, <c>Grade.RemarkTooLong</c>, <c>Grade.SummaryTooLong</c>, <c>Grade.AlreadyReleased</c>, <c>Markers.Finished</c>, <c>Grade.NoRubric</c>: without the criteria, marks given before would look as if taken back.</exception>
    public void Save(RulesCopy rules, IReadOnlyDictionary<string, GivenMark> given, string? summary, int seenVersion, Guid trainerId, DateTimeOffset now, Guid? key = null)
    {
        if (seenVersion != Version) throw new StaleGrade();
        RequireOpen();
        var kept = Rules ?? rules;
        if (kept.Rules.Rubric.Criteria.IsEmpty) throw new Refusal("Grade.NoRubric");
        summary = Checked(EssayText.Normalize(summary));
        foreach (var (id, mark) in given) mark.RequireFits(kept.Rules.Rubric, id);
        (Rules, RulesKey) = (kept, kept.Key);
        Mark(given);
        (Summary, SavedById, SavedAt, SavedKey) = (summary, trainerId, now, key);
        Version++;
    }

    /// <summary>Goes on by what the course says now. Marks that fit it stay; the others have to be given again. Words on a criterion that is gone go on in the comment on the whole.</summary>
    /// <exception cref="Refusal"><c>Grade.AlreadyReleased</c>, <c>Markers.Finished</c>, <c>Grade.NoRubric</c>, <c>Grade.SummaryTooLong</c>.</exception>
    public void MoveTo(RulesCopy rules)
    {
        RequireOpen();
        var criteria = rules.Rules.Rubric.Criteria;
        if (criteria.IsEmpty) throw new Refusal("Grade.NoRubric");
        var orphans = marks.Where(m => m.Remark.Length > 0 && criteria.All(c => c.Id != m.CriterionId)).Select(m => $"{Rules?.Rules.Rubric.Criteria.FirstOrDefault(c => c.Id == m.CriterionId)?.Text.Current.Title ?? m.CriterionId}: {m.Remark}");
        Summary = Checked(string.Join("\n\n", orphans.Prepend(Summary).Where(words => words.Length > 0)));
        var before = Rules?.Rules.Rubric ?? rules.Rules.Rubric;
        (Rules, RulesKey) = (rules, rules.Key);
        marks.RemoveAll(m => criteria.All(c => c.Id != m.CriterionId));
        foreach (var mark in marks.Where(m => !Fits(m, before, rules.Rules.Rubric))) mark.Points = null;
        Version++;
    }

    /// <summary>Puts the trainee's first name where a saved comment left room for it.</summary>
    public void FillIn(string firstName)
    {
        Summary = Placeholder.Fill(Summary, firstName);
        foreach (var mark in marks) mark.Remark = Placeholder.Fill(mark.Remark, firstName);
    }

    /// <exception cref="Refusal"><c>Grade.SummaryTooLong</c>, <c>Grade.RemarkTooLong</c>.</exception>
    internal void RequireRoom()
    {
        if (Summary.Length > SummaryLength) throw new Refusal("Grade.SummaryTooLong", SummaryLength);
        if (marks.Exists(m => m.Remark.Length > Grading.Mark.RemarkLength)) throw new Refusal("Grade.RemarkTooLong", Grading.Mark.RemarkLength);
    }

    public decimal? PointsFor(string criterionId) => marks.FirstOrDefault(m => m.CriterionId == criterionId)?.Points;

    public string RemarkOn(string criterionId) => marks.FirstOrDefault(m => m.CriterionId == criterionId)?.Remark ?? "";

    private static string Checked(string summary) =>
        summary.Length <= SummaryLength ? summary : throw new Refusal("Grade.SummaryTooLong", SummaryLength) { Field = nameof(Summary) };

    private void RequireOpen()
    {
        if (IsReleased) throw new Refusal("Grade.AlreadyReleased");
        if (IsFinished) throw new Refusal("Markers.Finished");
    }

    /// <summary>Where there are no points a level stands for itself: the same number may be another one's now.</summary>
    private static bool Fits(Mark mark, Rubric before, Rubric now)
    {
        if (now.HasPoints && before.HasPoints) return mark.Points <= now.Criteria.First(c => c.Id == mark.CriterionId).Points;
        return LevelIn(now) is { } level && level == LevelIn(before);

        string? LevelIn(Rubric rubric) => rubric.Criteria.FirstOrDefault(c => c.Id == mark.CriterionId)?.Levels.FirstOrDefault(l => l.Points == mark.Points)?.Text.Original.Title;
    }

    private void Mark(IReadOnlyDictionary<string, GivenMark> given)
    {
        marks.RemoveAll(m => !given.ContainsKey(m.CriterionId));
        foreach (var (id, mark) in given.Where(g => !g.Value.IsEmpty))
        {
            if (marks.Find(m => m.CriterionId == id) is { } known) (known.Points, known.Remark) = (mark.Points, mark.Words);
            else marks.Add(new Mark(Id, id, mark.Points, mark.Words));
        }

        marks.RemoveAll(m => given.TryGetValue(m.CriterionId, out var taken) && taken.IsEmpty);
    }
}

/// <summary>Another trainer saved this grade since it was shown.</summary>
public sealed class StaleGrade() : Conflict("The grade was saved by somebody else.");
