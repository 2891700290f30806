using Learning.People;
using Learning.Web.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.SignIn;

public sealed class SignOutModel(SignInManager<Person> session) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPost()
    {
        await session.SignOutAsync();
        Languages.Forget(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Redirect("/sign-in");
    }
}
