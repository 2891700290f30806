using Learning.Cohorts;
using Learning.Essays;
using Learning.Grading.Waiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Markers;

/// <summary>A work that two trainers mark apart, as one trainer may see it: what the other gives is not here until both are done. Then the first settles the grade.</summary>
public sealed record TwoMarkers
{
    /// <summary>The reader's part; null for whoever has none.</summary>
    public GradePart? Mine { get; private init; }

    /// <summary>What the reader has given so far; null before the first save.</summary>
    public Grade? Own { get; private init; }

    /// <summary>Not both are done.</summary>
    public bool IsApart => First is null || Second is null;

    /// <summary>Null while <see cref="IsApart"/>.</summary>
    public Grade? First { get; private init; }

    /// <inheritdoc cref="First"/>
    public Grade? Second { get; private init; }

    /// <summary>Who settles the grade.</summary>
    public Guid? SettlerId { get; private init; }

    private bool Settles { get; init; }

    /// <summary>What the reader's desk is about.</summary>
    public GradePart Part => IsApart ? Mine ?? GradePart.First : GradePart.Agreed;

    public bool MayWrite => IsApart ? Mine is not null && Own is not { IsFinished: true } : Settles;

    public MarkingDifference? Difference => IsApart ? null : MarkingDifference.Of(First!, Second!);

    /// <param name="submission">With its membership.</param>
    public static async Task<TwoMarkers> Of(DbContext db, Submission submission, Guid trainerId, DateTimeOffset now, CancellationToken ct)
    {
        var markings = await db.Set<Grade>().IgnoreQueryFilters().Where(g => g.SubmissionId == submission.Id && g.Part != GradePart.Agreed).Include(g => g.Marks).Include(g => g.Rules).AsNoTracking().ToListAsync(ct);
        var waits = await db.Set<Wait>().Where(w => w.SubmissionId == submission.Id && w.Part != WaitPart.Appeal).AsNoTracking().ToListAsync(ct);
        var away = await db.Set<Membership>().Where(m => m.CohortId == submission.Membership.CohortId && m.SubstituteId == trainerId && m.AwayFrom <= now && m.AwayUntil > now).Select(m => m.PersonId).ToListAsync(ct);
        return Of(markings, waits, new Reader(trainerId, trainerId == submission.Membership.ResponsibleTrainerId, away));
    }

    /// <exception cref="Refusal"><c>Markers.Finished</c>, <c>Markers.NotYours</c>.</exception>
    public void RequireMayWrite()
    {
        if (!MayWrite) throw new Refusal(IsApart && Own is { IsFinished: true } ? "Markers.Finished" : "Markers.NotYours");
    }

    /// <summary>The points of one marker, with these words.</summary>
    public IReadOnlyDictionary<string, GivenMark> Take(GradePart from, IReadOnlyDictionary<string, GivenMark> words) =>
        (from == GradePart.First ? First : from == GradePart.Second ? Second : null) is not { Rules.Rules.Rubric: var rubric } taken ? words
            : rubric.Criteria.ToDictionary(c => c.Id, c => new GivenMark(taken.PointsFor(c.Id), words.GetValueOrDefault(c.Id)?.Words), StringComparer.Ordinal);

    /// <summary>What both said; of what would be too long together, what the first said.</summary>
    public static string Together(string first, string second, int longest)
    {
        if (first.Length == 0 || first == second) return second;
        return second.Length == 0 || first.Length + second.Length + 2 > longest ? first : $"{first}\n\n{second}";
    }

    private static TwoMarkers Of(List<Grade> markings, List<Wait> waits, Reader reader)
    {
        Grade? MarkingOf(GradePart part) => markings.Find(m => m.Part == part);
        Guid? WaitsFor(WaitPart part) => waits.Find(w => w.Part == part)?.TrainerId;
        var (first, second) = (MarkingOf(GradePart.First), MarkingOf(GradePart.Second));
        var seats = new[] { new Seat(GradePart.First, WaitsFor(WaitPart.FirstMarking), first), new Seat(GradePart.Second, WaitsFor(WaitPart.SecondMarking), second) };
        var mine = reader.SeatAmong(seats);
        var isDone = first is { IsFinished: true } && second is { IsFinished: true };
        var settler = WaitsFor(WaitPart.Whole) ?? first?.SavedById;
        return new TwoMarkers
        {
            Mine = mine?.Part,
            Own = mine?.Marking,
            First = isDone ? first : null,
            Second = isDone ? second : null,
            SettlerId = settler,
            Settles = settler is { } id && reader.ReadsFor(id),
        };
    }

    /// <param name="WaitsFor">Whose it is while it waits; afterwards it is whose it was.</param>
    private sealed record Seat(GradePart Part, Guid? WaitsFor, Grade? Marking)
    {
        public Guid? Marker => WaitsFor ?? Marking?.SavedById;
    }

    /// <param name="Away">Whom the trainer stands in for now.</param>
    private sealed record Reader(Guid Id, bool IsResponsible, IReadOnlyList<Guid> Away)
    {
        public bool ReadsFor(Guid id) => id == Id || Away.Contains(id);

        /// <summary>One's own, else that of somebody who is away, else one that is nobody's.</summary>
        public Seat? SeatAmong(Seat[] seats) =>
            Array.Find(seats, s => s.Marker == Id)
            ?? Array.Find(seats, s => s.WaitsFor is { } away && ReadsFor(away))
            ?? Array.Find(seats, s => s.Marker is null && IsResponsible == (s.Part == GradePart.First));
    }
}
