using Learning.Cohorts;
using Learning.Data;
using Learning.Essays;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Keeping what is being written: on every pause, and when two windows differ.</summary>
public sealed partial class WriteModel
{
    /// <summary>The version that this window began with, before it learned of another; null while there is no other.</summary>
    [BindProperty, HiddenInput]
    public int? Base { get; set; }

    /// <summary>Names the window's copy on the writer's device, which is no longer needed once its text is here.</summary>
    [BindProperty, HiddenInput]
    public Guid? Window { get; set; }

    /// <summary>Costs one query and one transaction: it happens every few seconds of writing.</summary>
    public async Task<IActionResult> OnPostKeep()
    {
        if (await MyDraft() is not { } mine) return NotFound();
        mine.Draft.Keep(Text ?? "", Version, ReceivedAt.Of(HttpContext));
        return await Kept(mine, "Draft.Kept");
    }

    /// <summary>The other window's text goes on; this one's stays among the kept states.</summary>
    public async Task<IActionResult> OnPostTake()
    {
        if (await MyDraft() is not { Draft: var draft } mine) return NotFound();
        var theirs = draft.Text;
        draft.Keep(Text ?? "", Version, ReceivedAt.Of(HttpContext));
        draft.Keep(theirs, draft.Version, ReceivedAt.Of(HttpContext), RevisionOrigin.Restored);
        return await Kept(mine, "Draft.Taken", theirs);
    }

    /// <summary>Both texts go on as one; each stays among the kept states.</summary>
    public async Task<IActionResult> OnPostMerge()
    {
        if (await MyDraft() is not { Draft: var draft } mine) return NotFound();
        var origin = Base is > 0 ? await db.Revisions.Of(draft).Where(r => r.Number == Base).Select(r => r.Text).FirstOrDefaultAsync() : null;
        var merge = TextMerge.Of(origin, draft.Text, EssayText.Normalize(Text));
        draft.Keep(Text ?? "", Version, ReceivedAt.Of(HttpContext));
        draft.Keep(merge.Text, draft.Version, ReceivedAt.Of(HttpContext), RevisionOrigin.Merged);
        return await Kept(mine, merge.Overlaps == 0 ? "Draft.Merged" : "Draft.MergedWithOverlaps", merge.Text);
    }

    /// <summary>Keeps, and shows what would be handed in.</summary>
    public async Task<IActionResult> OnPostPreview()
    {
        if (await MyDraft() is not { } mine) return NotFound();
        mine.Draft.Keep(Text ?? "", Version, ReceivedAt.Of(HttpContext));
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        TempData["Settled"] = Window;
        return Redirect($"/homework/{AssignmentId}/hand-in");
    }

    private sealed record Mine(Draft Draft, string TimeZone);

    private static readonly Func<LearningDb, Guid, Guid, CancellationToken, Task<Mine?>> KeptBy = EF.CompileAsyncQuery(
        (LearningDb db, Guid personId, Guid assignmentId, CancellationToken cancellation) => (
            from draft in db.Drafts
            join membership in db.Memberships on draft.MembershipId equals membership.Id
            where draft.AssignmentId == assignmentId && membership.PersonId == personId && membership.Role == Role.Trainee
            select new Mine(draft, membership.Cohort.TimeZone)).FirstOrDefault());

    /// <param name="text">Where it is not the one that was sent.</param>
    private async Task<IActionResult> Kept(Mine mine, string saying, string? text = null)
    {
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        if (SignedOut.IsScript(Request))
        {
            var (draft, zone) = (mine.Draft, TimeZoneInfo.FindSystemTimeZoneById(mine.TimeZone));
            return new JsonResult(new { version = draft.Version, keptAt = Moments.Time(draft.KeptAt, zone), text, words = text is null ? null : words[saying] });
        }

        (TempData["Flash"], TempData["Settled"]) = (words[saying], Window);
        return Redirect($"/homework/{AssignmentId}");
    }

    /// <summary>The draft of whoever asks, a new one where nothing has been kept yet, or null where there is nothing to write for them.</summary>
    private async Task<Mine?> MyDraft()
    {
        var me = User.Id();
        var kept = await KeptBy(db, me, AssignmentId, HttpContext.RequestAborted);
        if (kept is not null) return kept;
        var assignment = await db.Assignments.GivenTo(me).Include(a => a.Cohort).FirstOrDefaultAsync(a => a.Id == AssignmentId, HttpContext.RequestAborted);
        if (assignment is null) return null;
        var draftOf = new Draft(assignment, await db.Memberships.Of(me).SingleAsync(m => m.CohortId == assignment.CohortId, HttpContext.RequestAborted));
        db.Add(draftOf);
        return new Mine(draftOf, assignment.Cohort.TimeZone);
    }
}
