using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Learning.Web.Http;

/// <summary>What went wrong becomes a page in the reader's language; a script gets the bare status.</summary>
public static class Refusals
{
    public static void UseRefusals(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = Status,
            SuppressDiagnosticsCallback = context => Status(context.Exception) < 500,
        });
        app.UseWhen(context => !SignedOut.IsScript(context.Request), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
    }

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };
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
