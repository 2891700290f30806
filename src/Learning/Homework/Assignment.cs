using Learning.Cohorts;
using Learning.Courses;

namespace Learning.Homework;

/// <summary>A homework given to a cohort. What decides whether work is accepted is frozen here when the cohort is opened; the prompt and the rubric stay in the course.</summary>
public sealed class Assignment
{
    private Assignment()
    {
    }

    /// <exception cref="Refusal">As <see cref="DueDate.Resolve"/>.</exception>
    public Assignment(Cohort cohort, Brief brief)
    {
        Id = Guid.CreateVersion7();
        (Cohort, CohortId, HomeworkId, Title) = (cohort, cohort.Id, brief.Id, brief.Title);
        (MinimumWords, MaximumWords, Attempts, AsksHonesty) = (brief.MinimumWords, brief.MaximumWords, brief.Attempts, brief.AsksHonesty);
        GradedWithinDays = brief.GradedWithinDays;
        DueAt = DueDate.Resolve(brief.Due, cohort);
        OpensAt = brief.Opens is null ? null : DueDate.ResolveOpening(brief.Opens, cohort);
        Grace = brief.Grace;
        LateUntil = brief.LateUntil is null ? null : DueDate.Resolve(brief.LateUntil, cohort);
        LatePenaltyPercent = brief.LatePenaltyPercent;
    }

    public Guid Id { get; private set; }

    public Guid CohortId { get; private set; }

    public Cohort Cohort { get; private set; } = null!;

    /// <summary>The immutable id of the homework in the course.</summary>
    public string HomeworkId { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateTimeOffset? OpensAt { get; private set; }

    /// <summary>Exclusive end: the first instant that is too late.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public TimeSpan Grace { get; private set; }

    /// <summary>Exclusive end of late work; null where late work is not accepted.</summary>
    public DateTimeOffset? LateUntil { get; private set; }

    public int LatePenaltyPercent { get; private set; }

    public int? MinimumWords { get; private set; }

    public int? MaximumWords { get; private set; }

    /// <summary>How many times work may be handed in; null without a limit.</summary>
    public int? Attempts { get; private set; }

    public bool AsksHonesty { get; private set; }

    public int? GradedWithinDays { get; private set; }

    /// <summary>The deadline in force for a trainee of this assignment, and where it came from. Needs <see cref="Cohort"/> loaded.</summary>
    public Deadline Deadline => new(OpensAt, DueAt, Grace, LateUntil, TimeZoneInfo.FindSystemTimeZoneById(Cohort.TimeZone), DeadlineSource.Cohort);
}
