using Learning.Data;
using Learning.Grading;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>The bank as the desk's script asks for it, once: it looks for beginnings itself.</summary>
public sealed class SuggestionsModel(LearningDb db) : PageModel
{
    private const int Most = 500;

    public async Task<IActionResult> OnGet(Guid submission)
    {
        var cohort = await db.Submissions.GradableBy(User.Id()).Where(s => s.Id == submission).Select(s => (Guid?)s.Assignment.CohortId).FirstOrDefaultAsync();
        if (cohort is not { } id) return NotFound();
        return new JsonResult(await db.SavedComments.UsableBy(User.Id(), id).Take(Most).Select(c => new { c.Id, c.Text, c.CriterionId, c.Uses }).ToListAsync());
    }
}
