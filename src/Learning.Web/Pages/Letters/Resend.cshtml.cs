using Learning.Data;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Letters;

/// <summary>Sends a letter once more, or at last.</summary>
[Authorize(PersonClaims.Administrator)]
public sealed class ResendModel(LearningDb db, TimeProvider clock, PageWords words) : PageModel
{
    public IActionResult OnGet() => Redirect("/letters");

    /// <param name="settled">When it was sent or given up, as the log showed it: a second click finds that changed, and sends nothing.</param>
    public async Task<IActionResult> OnPost(Guid id, DateTimeOffset? settled)
    {
        if (!await db.People.Administrators().AnyAsync(p => p.Id == User.Id())) return NotFound();
        var found = await db.Write(async ct =>
        {
            if (await db.Letters.FirstOrDefaultAsync(l => l.Id == id, ct) is not { } letter) return false;
            if ((letter.SentAt ?? letter.GivenUpAt) == settled) letter.Resend(clock.Now());
            await db.SaveChangesAsync(ct);
            return true;
        }, HttpContext.RequestAborted);
        if (!found) return NotFound();
        TempData["Flash"] = words["Letters.Resent"];
        return Redirect("/letters");
    }
}
