using System.Globalization;
using Learning.Essays;
using Learning.Grading.Waiting;
using Learning.Journal;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Grading.Markers;

/// <summary>What two markers do besides saving, with all that belongs to it: the queue and the journal. Belongs in a transaction, whose owner saves.</summary>
public static class Marking
{
    /// <summary>One marker is done. When both are, the work waits for the first of them to settle the grade.</summary>
    /// <exception cref="Refusal">As <see cref="Grade.Finish"/>.</exception>
    public static async Task FinishMarking(this DbContext db, Grade marking, Person by, DateTimeOffset received, DateTimeOffset now, CancellationToken ct)
    {
        marking.Finish(now);
        await db.TakeTurn(marking, ct);
        var part = marking.Part.Waits();
        await db.EndWaits(w => w.SubmissionId == marking.SubmissionId && w.Part == part, ct);
        db.Add(Entry(JournalDeed.MarkingFinished, marking, by, received, now));
        if (await db.Beside(marking, ct) is { IsFinished: true } other)
            await db.WaitAgain(marking.SubmissionId, WaitPart.Whole, (marking.Part == GradePart.First ? marking : other).SavedById, ct);
    }

    /// <summary>One marker has more to say, before the other is done.</summary>
    /// <exception cref="Refusal"><c>Markers.BothDone</c>.</exception>
    public static async Task ReopenMarking(this DbContext db, Grade marking, Person by, DateTimeOffset received, DateTimeOffset now, CancellationToken ct)
    {
        await db.TakeTurn(marking, ct);
        if (await db.Beside(marking, ct) is { IsFinished: true }) throw new Refusal("Markers.BothDone");
        marking.Reopen();
        await db.WaitAgain(marking.SubmissionId, marking.Part.Waits(), marking.SavedById, ct);
        db.Add(Entry(JournalDeed.MarkingReopened, marking, by, received, now));
    }

    /// <summary>Notes what was agreed, whenever it becomes whole or changes, and whose points these are.</summary>
    /// <param name="before">The points before this save.</param>
    public static async Task NoteAgreement(this DbContext db, Grade agreed, IReadOnlyDictionary<string, decimal> before, TwoMarkers markers, Guid byId, DateTimeOffset received, DateTimeOffset now, CancellationToken ct)
    {
        if (!agreed.IsComplete || agreed.HasPoints(before)) return;
        var (first, second) = (agreed.HasPoints(markers.First!.PointsGiven), agreed.HasPoints(markers.Second!.PointsGiven));
        var whose = first && second ? "as both" : first ? "as the first" : second ? "as the second" : "as neither";
        db.Add(Entry(JournalDeed.MarksAgreed, agreed, await db.Set<Person>().SingleAsync(p => p.Id == byId, ct), received, now, whose));
    }

    /// <summary>What waits until a part is given.</summary>
    internal static WaitPart Waits(this GradePart part) => part switch
    {
        GradePart.First => WaitPart.FirstMarking,
        GradePart.Second => WaitPart.SecondMarking,
        _ => WaitPart.Whole,
    };

    // The row is written unchanged: of two who finish at once the later waits here, and then sees that the other is done.
    private static Task<int> TakeTurn(this DbContext db, Grade marking, CancellationToken ct) =>
        db.Set<Submission>().Where(s => s.Id == marking.SubmissionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.IsMarkedTwice, true), ct);

    private static Task<Grade?> Beside(this DbContext db, Grade marking, CancellationToken ct) =>
        db.Set<Grade>().IgnoreQueryFilters().FirstOrDefaultAsync(g => g.SubmissionId == marking.SubmissionId && g.Part != GradePart.Agreed && g.Part != marking.Part, ct);

    private static JournalEntry Entry(JournalDeed deed, Grade grade, Person by, DateTimeOffset received, DateTimeOffset now, string how = "") =>
        new(deed, by, grade.SubmissionId, received, now, string.Create(CultureInfo.InvariantCulture, $"version {grade.Version} {how}").TrimEnd());
}
