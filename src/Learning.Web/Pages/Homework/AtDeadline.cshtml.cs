using Learning.Cohorts;
using Learning.Data;
using Learning.Essays;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Switches "hand in my draft at the deadline" on and off.</summary>
public sealed class AtDeadlineModel(LearningDb db, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty]
    public bool Honest { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public Deadline Deadline { get; private set; } = null!;

    public bool IsOn { get; private set; }

    private Guid membershipId;

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPostOn()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(SwitchOn, HttpContext.RequestAborted);
        TempData["Flash"] = words["AutoHandIn.WasSwitchedOn"];
        return Redirect($"/homework/{AssignmentId}");
    }

    public async Task<IActionResult> OnPostOff()
    {
        if (await Load() is { } instead) return instead;
        await db.AutoHandIns.Where(w => w.MembershipId == membershipId && w.AssignmentId == AssignmentId).ExecuteDeleteAsync(HttpContext.RequestAborted);
        TempData["Flash"] = words["AutoHandIn.WasSwitchedOff"];
        return Redirect($"/homework/{AssignmentId}");
    }

    public override async Task<IActionResult?> Load()
    {
        var me = User.Id();
        var assignment = await db.Assignments.GivenTo(me).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == AssignmentId);
        if (assignment is null) return NotFound();
        Assignment = assignment;
        membershipId = await db.Memberships.Of(me).Where(m => m.CohortId == assignment.CohortId).Select(m => m.Id).SingleAsync();
        Deadline = await db.DeadlineOf(assignment, membershipId);
        IsOn = await db.AutoHandIns.AnyAsync(w => w.MembershipId == membershipId && w.AssignmentId == AssignmentId);
        return null;
    }

    private async Task SwitchOn(CancellationToken ct)
    {
        if (await db.AutoHandIns.AnyAsync(w => w.MembershipId == membershipId && w.AssignmentId == AssignmentId, ct)) return;
        var assignment = await db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == AssignmentId, ct);
        var membership = await db.Memberships.SingleAsync(m => m.Id == membershipId, ct);
        db.Add(new AutoHandIn(assignment, membership, await db.DeadlineOf(assignment, membershipId, ct), Honest, ReceivedAt.Of(HttpContext)));
        await db.SaveChangesAsync(ct);
    }
}
