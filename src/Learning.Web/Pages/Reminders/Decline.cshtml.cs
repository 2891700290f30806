using Learning.Data;
using Learning.Essays;
using Learning.Mail;
using Learning.People;
using Learning.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Reminders;

/// <summary>
/// Declines reminders with one click. A mail program posts here by itself, without a cookie or a token of ours (RFC 8058, 3.2): the signed address is
/// what proves it. Opening the page changes nothing.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class DeclineModel(LearningDb db, SignedLinks links, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    public Person? Who { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        Who = await Find();
        var page = Page();
        if (Who is null) page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    public Task<IActionResult> OnPost() => Set(declines: true);

    public Task<IActionResult> OnPostAgain() => Set(declines: false);

    private async Task<IActionResult> Set(bool declines)
    {
        if (await Find() is not { } who) return NotFound();
        await db.People.Where(p => p.Id == who.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.DeclinesReminders, declines), HttpContext.RequestAborted);
        Who = await Find();
        return Page();
    }

    private async Task<Person?> Find() =>
        Guid.TryParse(links.Read(Token, Reminder.Purpose, clock.Now()), out var id) ? await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id) : null;
}
