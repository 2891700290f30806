using Learning.Data;
using Learning.Essays;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Every kept state of a draft: to read, to copy, to bring back.</summary>
public sealed class RevisionsModel(LearningDb db, TimeProvider clock, PageWords words) : FormPage
{
    private const int Shown = 200;

    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    /// <summary>The number of the revision being read.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public IReadOnlyList<Kept> Revisions { get; private set; } = [];

    public string? Text { get; private set; }

    public sealed record Kept(int Number, DateTimeOffset At, int Length);

    private Draft draft = null!;

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPostRestore()
    {
        if (await Load() is { } instead) return instead;
        if (Text is null) return NotFound();
        draft.Keep(Text, draft.Version, clock.Now());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        TempData["Flash"] = words["Revisions.Restored", Number!.Value];
        return Redirect($"/homework/{AssignmentId}");
    }

    public override async Task<IActionResult?> Load()
    {
        var me = User.Id();
        var found = await db.Drafts.FirstOrDefaultAsync(d => d.AssignmentId == AssignmentId && db.Memberships.Any(m => m.Id == d.MembershipId && m.PersonId == me));
        if (found is null) return NotFound();
        draft = found;
        Assignment = await db.Assignments.Include(a => a.Cohort).AsNoTracking().SingleAsync(a => a.Id == AssignmentId);
        var revisions = db.Set<Revision>().Where(r => r.DraftId == found.Id);
        Revisions = await revisions.OrderByDescending(r => r.Number).Take(Shown).Select(r => new Kept(r.Number, r.KeptAt, r.Text.Length)).ToListAsync();
        Text = Number is null ? null : await revisions.Where(r => r.Number == Number).Select(r => r.Text).FirstOrDefaultAsync();
        return Number is not null && Text is null ? NotFound() : null;
    }
}
