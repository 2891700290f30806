using Learning.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Learning.Web.SignIn;

/// <summary>What a request without a session gets: a script 401, a reader the sign-in page, and somebody who was sending a form their words back.</summary>
public static class SignedOut
{
    public static Task Answer(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path == "/sign-out")
        {
            Languages.Forget(context.HttpContext);
            context.Response.Redirect("/sign-in");
            return Task.CompletedTask;
        }

        var sendsForm = HttpMethods.IsPost(request.Method) && request.HasFormContentType;
        if (!sendsForm && !IsScript(request)) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        if (sendsForm && !IsScript(request)) context.HttpContext.Items[ParkedForm.Wanted] = true;
        return Task.CompletedTask;
    }

    public static bool IsScript(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"].ToString() is "cors" or "same-origin" || request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);
}
