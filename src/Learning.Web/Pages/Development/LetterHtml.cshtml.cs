using Learning.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Development;

/// <summary>The letter as a mail program shows it. Mail has its styles in the line, so this one address allows them, and nothing else.</summary>
[DevelopmentOnly, AllowAnonymous]
public sealed class LetterHtmlModel(LearningDb db) : PageModel
{
    private const string OnlyStyles = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task<IActionResult> OnGet(Guid id)
    {
        if (await db.Letters.Where(l => l.Id == id).Select(l => l.Html).FirstOrDefaultAsync() is not { } html) return NotFound();
        Response.Headers.ContentSecurityPolicy = OnlyStyles;
        return Content(html, "text/html; charset=utf-8");
    }
}
