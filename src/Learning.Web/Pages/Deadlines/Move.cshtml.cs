using Learning.Data;
using Learning.Homework;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Deadlines;

/// <summary>Moves the deadline of a whole edition.</summary>
public sealed class MoveModel(LearningDb db, School school, TimeProvider clock, PageWords words) : DatedForm
{
    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    /// <summary>The version of the assignment that the form was shown with.</summary>
    [BindProperty, HiddenInput]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public override TimeZoneInfo Zone => Assignment.Zone;

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        Suggest(Assignment.DueAt, Zone);
        Version = Assignment.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(Move, HttpContext.RequestAborted);
        TempData["Flash"] = words["Deadlines.Moved"];
        return Redirect($"/deadlines/{AssignmentId}");
    }

    public override async Task<IActionResult?> Load()
    {
        var assignment = await db.Assignments.DatedBy(User.Id(), db.People).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == AssignmentId);
        if (assignment is null) return NotFound();
        Assignment = assignment;
        return null;
    }

    /// <summary>The same click again finds its own work done; another's move is shown, and this one can be made after it.</summary>
    public override async Task<IActionResult?> Conflicted()
    {
        var mine = await db.DeadlineMoves.AsNoTracking().Where(m => m.AssignmentId == AssignmentId && m.MembershipId == null).OrderByDescending(m => m.At).FirstOrDefaultAsync();
        if (mine is not null && mine.AuthorId == User.Id() && Day is not null && mine.To == Typed(Zone)) return Redirect($"/deadlines/{AssignmentId}");
        ModelState.AddModelError("", words["Deadlines.MovedMeanwhile", Moments.Deadline(Assignment.DeadlineOf(null))]);
        ModelState.Remove(nameof(Version));
        Version = Assignment.Version;
        return null;
    }

    private async Task Move(CancellationToken ct)
    {
        var assignment = await db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == AssignmentId, ct);
        var to = Typed(assignment.Zone);
        if (assignment.Version != Version) throw new StaleDeadline();
        var author = await db.People.SingleAsync(p => p.Id == User.Id(), ct);
        var anyoneHandedIn = await db.Submissions.AnyAsync(s => s.AssignmentId == AssignmentId, ct);
        await db.Move(assignment, to, Reason, author, anyoneHandedIn, school, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Somebody else moved this deadline since it was shown.</summary>
public sealed class StaleDeadline() : Conflict("The deadline was moved by somebody else.");
