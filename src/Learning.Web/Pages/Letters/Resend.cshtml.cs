using Learning.Data;
using Learning.Mail;
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
        if (!await db.Letters.AnyAsync(l => l.Id == id)) return NotFound();
        await db.Letters.Resend(id, settled?.ToUniversalTime(), clock.Now());
        TempData["Flash"] = words["Letters.Resent"];
        return Redirect("/letters");
    }
}
