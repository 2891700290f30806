using Learning.Data;
using Learning.Mail;
using Learning.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Development;

[DevelopmentOnly, AllowAnonymous]
public sealed class LetterModel(LearningDb db, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.Now();

    public Letter Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id)
    {
        if (await db.Letters.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id) is not { } letter) return NotFound();
        Letter = letter;
        return Page();
    }
}
