using System.Globalization;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages;

/// <summary>What went wrong, in plain words, and what to do next. A form that could not be taken is on it, whole.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(IDataProtectionProvider protection) : PageModel
{
    private static readonly HashSet<int> Known = [400, 401, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503];

    public int Status { get; private set; }

    public ParkedForm? Parked { get; private set; }

    public string? Protected => Parked?.Protect(protection);

    /// <summary>Whatever the method of the request that failed.</summary>
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        context.Result = Show();
        return Task.CompletedTask;
    }

    private IActionResult Show()
    {
        var refused = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (refused is null && failed is null) return NotFound();
        var status = failed is null ? int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture) : Response.StatusCode;
        if (SignedOut.IsScript(Request)) return StatusCode(status);
        Status = Known.Contains(status) ? status : status >= 500 ? 500 : 400;
        if (Status == StatusCodes.Status503ServiceUnavailable) Response.Headers.RetryAfter = "60";
        if (Request.HasFormContentType) Parked = ParkedForm.Of(refused is null ? failed!.Path + Request.QueryString : refused.OriginalPath + refused.OriginalQueryString, Request.Form);
        return Page();
    }
}
