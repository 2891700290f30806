using Learning.Data;
using Learning.Grading;
using Learning.Grading.Appeals;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>A trainee's appeal against a released grade, and what became of it.</summary>
public sealed class AppealModel(LearningDb db, School school, TimeProvider clock, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Grade Grade { get; private set; } = null!;

    public Appeal? Appeal { get; private set; }

    public string Result => FormattableString.Invariant($"/homework/{AssignmentId}/submissions/{Number}/result");

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(
            async ct =>
            {
                await db.Appeal(await Mine().SingleAsync(ct), Reason, school, ReceivedAt.Of(HttpContext), clock.Now(), ct);
                await db.SaveChangesAsync(ct);
            },
            HttpContext.RequestAborted);
        TempData["Flash"] = words["Appeal.Sent"];
        return Redirect(FormattableString.Invariant($"/homework/{AssignmentId}/submissions/{Number}/appeal"));
    }

    public override async Task<IActionResult?> Load()
    {
        if (await Mine().AsNoTracking().FirstOrDefaultAsync() is not { } grade) return NotFound();
        Grade = grade;
        Appeal = await db.Appeals.Include(a => a.DecidedBy).AsNoTracking().FirstOrDefaultAsync(a => a.SubmissionId == grade.SubmissionId);
        return null;
    }

    private IQueryable<Grade> Mine() => db.Grades.Released()
        .Where(g => g.Submission.Membership.PersonId == User.Id() && g.Submission.AssignmentId == AssignmentId && g.Submission.Number == Number)
        .Include(g => g.Submission.Assignment.Cohort).Include(g => g.Submission.Membership.Person);
}
