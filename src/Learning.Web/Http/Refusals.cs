using Learning.Data;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Learning.Web.Http;

/// <summary>What went wrong becomes a page in the reader's language, with the form that was being sent; a script gets the bare status.</summary>
public static class Refusals
{
    private const string Page = "/error";

    public static void UseRefusals(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = $"{Page}/500",
            StatusCodeSelector = Status,
            SuppressDiagnosticsCallback = context => Status(context.Exception) < 500,
        });
        app.UseWhen(context => !SignedOut.IsScript(context.Request), pages => pages.UseStatusCodePagesWithReExecute($"{Page}/{{0}}"));
        app.Use(async (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Page, StringComparison.Ordinal)) await FormOrNone(context);
            await next(context);
        });
    }

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ when exception.IsDatabaseTrouble() || exception.IsDiskFull() => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>A form that is not wanted back, or cannot be read, must not stop the page that says what went wrong.</summary>
    private static async Task FormOrNone(HttpContext context)
    {
        try
        {
            if (IsFormWanted(context)) await context.Request.ReadFormAsync();
            else context.Request.ContentType = null;
        }
        catch (Exception reason) when (reason is IOException or InvalidDataException or NotSupportedException)
        {
            context.Request.ContentType = null;
            if (reason is not BadHttpRequestException bad) return;
            context.Response.StatusCode = bad.StatusCode;
            context.Request.Path = $"{Page}/{bad.StatusCode}";
        }
    }

    private static bool IsFormWanted(HttpContext context) => context.Request.HasFormContentType
        && (context.Items.ContainsKey(ParkedForm.Wanted) || context.Features.Get<IExceptionHandlerFeature>() is not null);
}

/// <summary>A form of ours whose token ran out comes back to its writer instead of vanishing. Requests of other sites never get this far (<see cref="FetchSite"/>).</summary>
public sealed class ExpiredFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult) return;
        context.HttpContext.Items[ParkedForm.Wanted] = true;
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
