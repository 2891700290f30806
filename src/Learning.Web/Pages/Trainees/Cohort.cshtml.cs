using Learning.Cohorts;
using Learning.Data;
using Learning.Grading;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Trainees;

/// <summary>The table of an edition: trainees by homework.</summary>
public sealed class CohortModel(LearningDb db, TimeProvider clock) : PageModel
{
    public Cohort Cohort { get; private set; } = null!;

    public CohortSheet Sheet { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.Now();

    public async Task<IActionResult> OnGet(Guid cohort)
    {
        var found = await db.Cohorts.TaughtBy(User.Id()).AsNoTracking().FirstOrDefaultAsync(c => c.Id == cohort);
        if (found is null) return NotFound();
        Cohort = found;
        Sheet = await CohortSheet.Of(db, cohort, HttpContext.RequestAborted);
        return Page();
    }
}
