using Learning.People;
using Learning.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.SignIn;

/// <summary>Switches the language here and now, and for the letters of whoever is signed in.</summary>
[AllowAnonymous]
public sealed class LanguageModel(UserManager<Person> people, SignInManager<Person> session) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPost(string? language, string? returnUrl)
    {
        if (language is null || !Languages.All.Contains(language)) return BadRequest();
        Languages.Remember(HttpContext, language);
        if (await people.GetUserAsync(User) is { } person && person.Language != language)
        {
            person.Language = language;
            await people.UpdateAsync(person);
            await session.RefreshSignInAsync(person);
        }

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
