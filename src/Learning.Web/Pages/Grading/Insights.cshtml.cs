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
    public async Task<IActionResult> OnGet()
    {
        var newest = await db.Memberships.Of(User.Id()).Where(m => m.Role == Role.Trainer)
            .OrderByDescending(m => m.Cohort.OpenedAt).ThenByDescending(m => m.CohortId).Select(m => (Guid?)m.CohortId).FirstOrDefaultAsync();
        return newest is null ? NotFound() : Redirect($"/cohorts/{newest}/insight");
    }
}
