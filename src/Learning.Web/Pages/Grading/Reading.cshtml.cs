using Learning.Data;
using Learning.Grading;
using Learning.Grading.Waiting;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>A sign of life from an open desk: this essay is being read. Answers with who else reads it.</summary>
public sealed class ReadingModel(LearningDb db, TimeProvider clock, PageWords words) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPost(Guid submission)
    {
        var me = User.Id();
        if (!await db.Submissions.GradableBy(me).AnyAsync(s => s.Id == submission)) return NotFound();
        await db.Write(ct => db.ReadOn(submission, me, clock.Now(), ct), HttpContext.RequestAborted);
        return new JsonResult(new { others = words.Readers(await db.ReadersOf(submission, me, clock.Now())) });
    }
}
