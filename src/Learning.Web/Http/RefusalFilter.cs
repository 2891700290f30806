using System.Globalization;
using Learning.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Http;

/// <summary>The one place where a refused rule, a badly shaped form or a conflict becomes the same form again, filled as typed: 422, 429 or 409.</summary>
public sealed class RefusalFilter(LearningDb db, PageWords words) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context is { HandlerMethod: null, ActionDescriptor.HandlerMethods.Count: > 0 } && !IsReading(context.HttpContext.Request))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        if (context.HandlerInstance is not FormPage page || IsReading(context.HttpContext.Request))
        {
            await next();
            return;
        }

        if (!page.ModelState.IsValid)
        {
            context.Result = await Refused(page);
            return;
        }

        var executed = await next();
        var answer = executed.Exception switch
        {
            Refusal refusal => await Refused(page, refusal),
            Conflict or DbUpdateConcurrencyException => await Conflicted(page),
            DbUpdateException failed when failed.IsUniqueViolation() => await Conflicted(page),
            _ => null,
        };
        if (answer is null) return;
        executed.ExceptionHandled = true;
        executed.Result = answer;
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private async Task<IActionResult> Refused(FormPage page, Refusal? refusal = null)
    {
        if (refusal is not null) page.ModelState.AddModelError(refusal.Field ?? "", words.Of(refusal));
        db.ChangeTracker.Clear();
        await page.Refused(refusal);
        db.ChangeTracker.Clear();
        if (await page.Load() is { } instead) return instead;
        if (refusal?.Wait is not { } wait) return Again(page, StatusCodes.Status422UnprocessableEntity);
        page.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Again(page, StatusCodes.Status429TooManyRequests);
    }

    private async Task<IActionResult> Conflicted(FormPage page)
    {
        db.ChangeTracker.Clear();
        return await page.Load() ?? await page.Conflicted() ?? Again(page, StatusCodes.Status409Conflict);
    }

    private static PageResult Again(FormPage page, int status)
    {
        var shown = page.Page();
        shown.StatusCode = status;
        return shown;
    }
}
