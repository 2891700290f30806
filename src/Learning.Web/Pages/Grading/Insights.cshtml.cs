using Learning.Cohorts;
using Learning.Data;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>Leads to the insight of the newest edition that one teaches.</summary>
public sealed class InsightsModel(LearningDb db) : PageModel
{
    public async Task<IActionResult> OnGet() =>
        await db.Cohorts.TaughtBy(User.Id()).NewestFirst().Select(c => (Guid?)c.Id).FirstOrDefaultAsync() is { } newest ? Redirect($"/cohorts/{newest}/insight") : NotFound();
}
