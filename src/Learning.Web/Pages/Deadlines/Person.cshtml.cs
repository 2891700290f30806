using Learning.Cohorts;
using Learning.Data;
using Learning.Grading;
using Learning.Homework;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Deadlines;

/// <summary>Gives one trainee a date of their own, in place of the edition's.</summary>
public sealed class PersonModel(LearningDb db, School school, TimeProvider clock, PageWords words) : DatedForm
{
    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty(SupportsGet = true, Name = "membership")]
    public Guid MembershipId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public Membership Trainee { get; private set; } = null!;

    /// <summary>In force for the trainee.</summary>
    public Deadline Deadline { get; private set; } = null!;

    public override TimeZoneInfo Zone => Assignment.Zone;

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        Suggest(Deadline.DueAt, Zone);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(Set, HttpContext.RequestAborted);
        TempData["Flash"] = words["Deadlines.PersonalSet", Trainee.Person.Name];
        return Redirect($"/deadlines/{AssignmentId}");
    }

    public override async Task<IActionResult?> Load()
    {
        var assignment = await db.Assignments.DatedBy(User.Id(), db.People).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == AssignmentId);
        if (assignment is null) return NotFound();
        var trainee = await Trainees(assignment).AsNoTracking().FirstOrDefaultAsync();
        if (trainee is null) return NotFound();
        (Assignment, Trainee) = (assignment, trainee);
        Deadline = await db.SayableDeadlineOf(assignment, MembershipId);
        return null;
    }

    private IQueryable<Membership> Trainees(Assignment assignment) =>
        db.Memberships.Where(m => m.Id == MembershipId && m.CohortId == assignment.CohortId && m.Role == Role.Trainee).Include(m => m.Person);

    private async Task Set(CancellationToken ct)
    {
        var assignment = await db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == AssignmentId, ct);
        var trainee = await Trainees(assignment).SingleAsync(ct);
        var author = await db.People.SingleAsync(p => p.Id == User.Id(), ct);
        var to = Typed(assignment.Zone);
        var last = await db.DeadlineMoves.Where(m => m.AssignmentId == AssignmentId && m.MembershipId == MembershipId).OrderByDescending(m => m.At).FirstOrDefaultAsync(ct);
        // The second click says what the first one did.
        if (last is not null && last.AuthorId == author.Id && last.To == to && last.Reason == PlainWords.Of(Reason, nameof(Reason))) return;
        var hasHandedIn = await db.Submissions.AnyAsync(s => s.MembershipId == MembershipId && s.AssignmentId == AssignmentId, ct);
        await db.MoveFor(assignment, trainee, to, Reason, author, hasHandedIn, school, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
    }
}
