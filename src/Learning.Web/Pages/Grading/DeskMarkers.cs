using Learning.Essays;
using Learning.Grading;
using Learning.Grading.Markers;
using Learning.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>The desk where two mark a work apart.</summary>
public sealed partial class DeskModel
{
    /// <summary>Null where one trainer marks.</summary>
    public TwoMarkers? Markers { get; private set; }

    /// <summary>Nothing can be written here, or no longer.</summary>
    public bool IsClosed => Grade.IsReleased || Markers is { MayWrite: false };

    public string NameOf(Grade? marking) => Names.GetValueOrDefault(marking?.SavedById ?? Guid.Empty, "–");

    /// <summary>The marker is done with their part; the other need not be.</summary>
    public async Task<IActionResult> OnPostFinish()
    {
        if (await Found(HttpContext.RequestAborted) is not { } submission) return NotFound();
        await LoadNeighbours();
        if (await MarkersOf(submission, HttpContext.RequestAborted) is not { IsApart: true, Own.IsFinished: true })
            await db.Write(async ct => await Finish((await Save(new Wish(), ct))!, ct), HttpContext.RequestAborted);
        Markers = await MarkersOf(submission, HttpContext.RequestAborted);
        var isDone = Markers is { IsApart: false };
        TempData["Flash"] = SaidElsewhere(isDone ? "Markers.BothFinished" : "Markers.OwnFinished");
        return Redirect(isDone && Markers!.MayWrite ? $"/grading/{SubmissionId}" : Next is { } next ? $"/grading/{next}" : "/grading");
    }

    public async Task<IActionResult> OnPostReopen()
    {
        if (await Found(HttpContext.RequestAborted) is not { } submission) return NotFound();
        await db.Write(
            async ct =>
            {
                if ((await MarkersOf(submission, ct))?.Own is not { IsFinished: true, Id: var id }) return;
                var own = await db.Grades.IgnoreQueryFilters().SingleAsync(g => g.Id == id, ct);
                await db.ReopenMarking(own, await db.People.SingleAsync(p => p.Id == Me, ct), ReceivedAt.Of(HttpContext), clock.Now(), ct);
                await db.SaveChangesAsync(ct);
            },
            HttpContext.RequestAborted);
        TempData["Flash"] = words["Markers.Reopened"];
        return Redirect($"/grading/{SubmissionId}");
    }

    private async Task Finish(Grade marking, CancellationToken ct)
    {
        if (marking.Part == GradePart.Agreed) throw new StaleGrade();
        await db.FinishMarking(marking, await db.People.SingleAsync(p => p.Id == Me, ct), ReceivedAt.Of(HttpContext), clock.Now(), ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<TwoMarkers?> MarkersOf(Submission submission, CancellationToken ct) => submission.IsMarkedTwice ? await TwoMarkers.Of(db, submission, Me, clock.Now(), ct) : null;

    /// <summary>What both markers wrote is where the one who settles the grade begins.</summary>
    private void Suggest()
    {
        if (Markers is not { First: { } first, Second: { } second } || Grade.Version > 0) return;
        Summary = TwoMarkers.Together(first.Summary, second.Summary, Grade.SummaryLength);
        foreach (var criterion in Rubric.Criteria) Remark[criterion.Id] = TwoMarkers.Together(first.RemarkOn(criterion.Id), second.RemarkOn(criterion.Id), Mark.RemarkLength);
    }
}
