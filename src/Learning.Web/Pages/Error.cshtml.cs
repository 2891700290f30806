using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages;

/// <summary>What went wrong, in plain words, and what to do next. A form that could not be taken is on it, whole.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(IDataProtectionProvider protection) : PageModel
{
    private static readonly HashSet<int> Known = [400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503];

    public int Status { get; private set; }

    public ParkedForm? Parked { get; private set; }

    public string? Protected => Parked?.Protect(protection);

    public Task<IActionResult> OnGet(int status) => Show(status);

    public Task<IActionResult> OnPost(int status) => Show(status);

    private async Task<IActionResult> Show(int status)
    {
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (failed is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null) return NotFound();
        if (failed is null) status = Response.StatusCode;
        Status = Known.Contains(status) ? status : status >= 500 ? 500 : 400;
        if (HttpContext.Items.ContainsKey(ParkedForm.Wanted) && failed is not null)
            Parked = ParkedForm.Of(failed.OriginalPath + failed.OriginalQueryString, await Request.ReadFormAsync());
        return Page();
    }
}
