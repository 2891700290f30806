using Learning.Essays;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.Receipts;

/// <summary>Where somebody with a printed receipt types its code.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    /// <summary>What was typed and is no code of ours, or null.</summary>
    public string? Code { get; private set; }

    public IActionResult OnGet(string? code)
    {
        if (ReceiptCode.Read(code) is { } read) return Redirect($"/receipts/{read}");
        Code = code;
        var page = Page();
        if (code is not null) page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
