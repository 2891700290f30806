using Learning.Cohorts;
using Learning.Data;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>Lessons link to the homework of the course; the reader's newest edition says which assignment that is.</summary>
public sealed class HomeworkModel(LearningDb db) : PageModel
{
    public async Task<IActionResult> OnGet(string course, string homework)
    {
        var editions = db.Memberships.Of(User.Id()).InNewestEditionOf(course).Select(m => m.CohortId).Take(1);
        var assignment = await db.Assignments.Where(a => editions.Contains(a.CohortId) && a.HomeworkId == homework).Select(a => (Guid?)a.Id).FirstOrDefaultAsync();
        return assignment is { } id ? Redirect($"/homework/{id}") : NotFound();
    }
}
