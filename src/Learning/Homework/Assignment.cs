using Learning.Cohorts;
using Learning.Courses;
using Learning.People;

namespace Learning.Homework;

/// <summary>A homework given to a cohort. What decides whether work is accepted is frozen here when the cohort is opened; the prompt and the rubric stay in the course.</summary>
public sealed class Assignment
{
    private Assignment()
    {
    }

    /// <exception cref="Refusal">As <see cref="DueDate.Resolve"/> and <see cref="DueDate.ResolveLate"/>, or <c>DueDate.OpensAfter</c>.</exception>
    public Assignment(Cohort cohort, Brief brief)
    {
        Id = Guid.CreateVersion7();
        (Cohort, CohortId, HomeworkId, Title) = (cohort, cohort.Id, brief.Id, brief.Title);
        (MinimumWords, MaximumWords, Attempts, AsksHonesty) = (brief.MinimumWords, brief.MaximumWords, brief.Attempts, brief.AsksHonesty);
        (GradedWithinDays, IsBlind, IsMarkedTwice) = (brief.GradedWithinDays, brief.IsBlind, brief.IsMarkedTwice);
        DueAt = DueDate.Resolve(brief.Due, cohort);
        OpensAt = brief.Opens is null ? null : DueDate.ResolveOpening(brief.Opens, cohort);
        Grace = brief.Grace;
        LateUntil = brief.LateUntil is null ? null : DueDate.ResolveLate(brief.LateUntil, DueAt, cohort);
        if (OpensAt >= DueAt) throw DueDate.OpensAfter(OpensAt.Value, DueAt, cohort);
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

    /// <summary>Names stay hidden from graders until the release.</summary>
    public bool IsBlind { get; private set; }

    /// <summary>Two trainers mark each work apart, where the edition has two.</summary>
    public bool IsMarkedTwice { get; private set; }

    /// <summary>When the deadline was last moved; null while it is the one resolved at the opening.</summary>
    public DateTimeOffset? MovedAt { get; private set; }

    /// <summary>Counts moves: two people cannot move it at once unseen.</summary>
    public int Version { get; private set; }

    /// <summary>Where its local times are. Needs <see cref="Cohort"/> loaded.</summary>
    public TimeZoneInfo Zone => Cohort.Zone;

    /// <summary>
    /// The deadline in force for one trainee, and where it came from: the later of an extension and the date that it extends, which is the trainee's own, else the cohort's.
    /// Late work ends as long after it as after the cohort's date. Needs <see cref="Cohort"/> loaded.
    /// </summary>
    /// <param name="personal">What holds for this trainee alone; null: nothing.</param>
    public Deadline DeadlineOf(PersonalDeadline? personal)
    {
        var dated = personal?.OwnDueAt is { } own ? (DueAt: own, Source: DeadlineSource.Personal) : (DueAt, Source: DeadlineSource.Cohort);
        var applied = personal?.ExtendedTo is { } extended && extended > dated.DueAt ? (DueAt: extended, Source: DeadlineSource.Extension) : dated;
        return new Deadline(OpensAt, applied.DueAt, Grace, LateUntilAfter(applied.DueAt), Zone, applied.Source)
        {
            LatePenaltyPercent = LatePenaltyPercent,
            GivenById = personal?.GiverOf(applied.Source)?.Id,
            GivenBy = personal?.GiverOf(applied.Source)?.Person,
        };
    }

    /// <summary>Until when marks are promised for what waits from then on: the end of the last local day, exclusive; null where none are. Needs <see cref="Cohort"/> loaded.</summary>
    public DateTimeOffset? PromisedFor(DateTimeOffset waitsFrom) =>
        GradedWithinDays is { } days ? DueDate.EndOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(waitsFrom, Zone).DateTime).AddDays(days), null, Zone) : null;

    /// <summary>Moves the cohort's date; late work goes on ending as long after it as before.</summary>
    /// <param name="anyoneHandedIn">Whether any trainee of the cohort has handed in.</param>
    /// <exception cref="Refusal">As <see cref="DeadlineMove"/>.</exception>
    public DeadlineMove Move(DateTimeOffset to, string? reason, Person author, bool anyoneHandedIn, DateTimeOffset now)
    {
        var move = new DeadlineMove(this, null, DueAt, to, reason, author, anyoneHandedIn, now);
        (LateUntil, DueAt, MovedAt) = (LateUntilAfter(to), to, now);
        Version++;
        return move;
    }

    /// <param name="handed">How many times work has been handed in.</param>
    /// <param name="returned">How many of those were returned for revision: each gives one more attempt.</param>
    public bool AllowsAnother(int handed, int returned) => !(handed - returned >= Attempts);

    private DateTimeOffset? LateUntilAfter(DateTimeOffset dueAt) =>
        LateUntil is { } until && dueAt != DueAt ? DueDate.Shifted(until, DueAt, dueAt, Zone) : LateUntil;
}
