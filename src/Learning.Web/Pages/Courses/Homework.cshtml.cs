using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>Where a course speaks of its homework: leads a trainee to the assignment of their newest edition, everybody else to the course.</summary>
public sealed class HomeworkModel(LearningDb db, Librarian librarian) : PageModel
{
    public async Task<IActionResult> OnGet(string course, string homework)
    {
        if (librarian.Current.Find(course)?.FindHomeworkAt(homework) is not { } brief) return NotFound();
        var own = await db.Memberships.Of(User.Id()).InEditionsOf(course, HttpContext.EditionOf(course))
            .Select(m => new
            {
                m.Role,
                AssignmentId = db.Assignments.Where(a => a.CohortId == m.CohortId && a.HomeworkId == brief.Id).Select(a => (Guid?)a.Id).FirstOrDefault(),
            })
            .FirstOrDefaultAsync();
        if (own is null) return NotFound();
        return Redirect(own is { Role: Role.Trainee, AssignmentId: { } assignment } ? $"/homework/{assignment}" : CourseAddress.Of(course));
    }
}
