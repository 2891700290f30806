using Learning.Courses;

namespace Learning.Grading;

/// <summary>When a trainee may see the grade: at once, at a set time, and no longer once it was taken back unread.</summary>
public sealed partial class Grade
{
    /// <summary>From then on the trainee sees marks and comments.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>When it is to be released by itself; null unless a trainer set a time.</summary>
    public DateTimeOffset? ReleaseAt { get; private set; }

    /// <summary>Who released it or set the time.</summary>
    public Guid? ReleasedById { get; private set; }

    /// <summary>When the trainee first saw it; from then on it cannot be taken back.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>When the trainee said: I have read this.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    public bool IsReleased => ReleasedAt is not null;

    /// <exception cref="Refusal"><c>Grade.NotComplete</c>, <c>Grade.AlreadyReleased</c>, <c>Markers.NotAgreed</c>.</exception>
    public void Release(Guid? byId, DateTimeOffset now)
    {
        RequireReady();
        (ReleasedAt, ReleaseAt, ReleasedById) = (now, null, byId ?? ReleasedById);
        Version++;
    }

    /// <exception cref="Refusal"><c>Grade.NotComplete</c>, <c>Grade.AlreadyReleased</c>, <c>Markers.NotAgreed</c>, <c>Grade.TimeIsPast</c>.</exception>
    public void ReleaseLater(DateTimeOffset at, Guid byId, DateTimeOffset now)
    {
        RequireReady();
        if (at <= now) throw new Refusal("Grade.TimeIsPast") { Field = "At" };
        (ReleaseAt, ReleasedById) = (at, byId);
        Version++;
    }

    /// <summary>The time that was set stands no more.</summary>
    public void ForgetTime()
    {
        if (ReleaseAt is null) return;
        ReleaseAt = null;
        Version++;
    }

    /// <summary>Takes it back before the trainee has seen it.</summary>
    /// <exception cref="Refusal"><c>Grade.NotReleased</c>, <c>Grade.AlreadySeen</c>.</exception>
    public void TakeBack()
    {
        if (!IsReleased) throw new Refusal("Grade.NotReleased");
        if (SeenAt is not null) throw new Refusal("Grade.AlreadySeen");
        (ReleasedAt, ReleasedById) = (null, null);
        Version++;
    }

    /// <summary>An appeal changes points after the release; the words stay.</summary>
    /// <param name="given">Points by criterion.</param>
    /// <returns>The points as they were.</returns>
    /// <exception cref="Refusal"><c>Grade.NotReleased</c>, <c>Grade.NotComplete</c>, <c>Appeal.NothingChanged</c>, or as <see cref="Save"/>.</exception>
    public IReadOnlyDictionary<string, decimal?> Amend(IReadOnlyDictionary<string, decimal?> given)
    {
        if (!IsReleased) throw new Refusal("Grade.NotReleased");
        var rubric = Rules!.Rules.Rubric;
        var before = rubric.Criteria.ToDictionary(c => c.Id, c => PointsFor(c.Id), StringComparer.Ordinal);
        var amended = rubric.Criteria.ToDictionary(c => c.Id, c => new GivenMark(given.GetValueOrDefault(c.Id), RemarkOn(c.Id)), StringComparer.Ordinal);
        if (rubric.Criteria.Where(c => amended[c.Id].Points is null).ToList() is { Count: > 0 } missing) throw new Refusal("Grade.NotComplete", TitlesOf(missing));
        foreach (var (id, mark) in amended) mark.RequireFits(rubric, id);
        if (amended.All(m => m.Value.Points == before[m.Key])) throw new Refusal("Appeal.NothingChanged");
        Mark(amended);
        Version++;
        return before;
    }

    private void RequireReady()
    {
        if (Part != GradePart.Agreed) throw new Refusal("Markers.NotAgreed");
        if (IsReleased) throw new Refusal("Grade.AlreadyReleased");
        if (!IsComplete) throw new Refusal("Grade.NotComplete", TitlesOf(Missing));
    }

    private static string TitlesOf(IEnumerable<Criterion> criteria) => string.Join(", ", criteria.Select(c => c.Text.Current.Title));
}
