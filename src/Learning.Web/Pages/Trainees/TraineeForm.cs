using Learning.Cohorts;
using Learning.Data;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Trainees;

/// <summary>A page about one trainee and one homework, for the trainers of the edition.</summary>
public abstract class TraineeForm(LearningDb db) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty(SupportsGet = true, Name = "membership")]
    public Guid MembershipId { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public Membership Trainee { get; private set; } = null!;

    protected LearningDb Db => db;

    protected string Address => $"/grading/homework/{AssignmentId}/people/{MembershipId}";

    public override async Task<IActionResult?> Load()
    {
        var assignment = await db.Assignments.TaughtBy(User.Id()).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == AssignmentId);
        if (assignment is null) return NotFound();
        var trainee = await db.Memberships.Where(m => m.Id == MembershipId && m.CohortId == assignment.CohortId && m.Role == Role.Trainee).Include(m => m.Person).AsNoTracking().FirstOrDefaultAsync();
        if (trainee is null) return NotFound();
        (Assignment, Trainee) = (assignment, trainee);
        return null;
    }
}
