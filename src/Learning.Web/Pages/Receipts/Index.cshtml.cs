using Learning.Data;
using Learning.Essays;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Receipts;

/// <summary>Where somebody with a printed receipt types its code, and where a code that nobody was given is called so.</summary>
[AllowAnonymous]
public sealed class IndexModel(LearningDb db) : PageModel
{
    /// <summary>What was typed and is no code of ours, or null.</summary>
    public string? Code { get; private set; }

    public bool IsCode { get; private set; }

    public async Task<IActionResult> OnGet(string? code)
    {
        if (code is null) return Page();
        var read = ReceiptCode.Read(code);
        if (read is not null && await db.Submissions.AnyAsync(s => s.ReceiptCode == read, HttpContext.RequestAborted)) return Redirect($"/receipts/{read}");
        (Code, IsCode) = (code, read is not null);
        var page = Page();
        page.StatusCode = IsCode ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
