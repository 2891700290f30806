using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.SignIn;

/// <summary>Opens a session. Says the same, as slowly, whether the address or the password was wrong.</summary>
[AllowAnonymous]
public sealed class SignInModel(UserManager<Person> people, SignInManager<Person> session, SignInGuard guard, IPasswordHasher<Person> hasher, IDataProtectionProvider protection, PageWords words)
    : PageModel
{
    private static readonly Person Nobody = new("nobody@invalid", "nobody");
    private static string? hashOfNobody;

    [BindProperty, Required, StringLength(256)]
    public string Email { get; set; } = "";

    [BindProperty, Required, StringLength(PeopleSetup.LongestPassword)]
    public string Password { get; set; } = "";

    [BindProperty]
    public string? Parked { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Problem { get; private set; }

    /// <summary>The form to go on with, once signed in.</summary>
    public ParkedForm? Resume { get; private set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Onward() : Page();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Again(StatusCodes.Status422UnprocessableEntity, words["SignIn.Empty"]);
        Person? person = null;
        var (wait, isRight) = await guard.Hear(Email, async () => await IsRight(person = await people.FindByEmailAsync(SingleLine.Of(Email))));
        if (wait is { } time)
        {
            var seconds = (long)Math.Ceiling(time.TotalSeconds);
            Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Again(StatusCodes.Status429TooManyRequests, words["SignIn.Wait", words.Count("Seconds", seconds)]);
        }

        if (!isRight) return Again(StatusCodes.Status422UnprocessableEntity, words["SignIn.Wrong"]);
        await guard.Succeeded(person!);
        await session.SignInAsync(person!, isPersistent: true);
        Resume = ParkedForm.Unprotect(protection, Parked);
        if (Resume is null) return Onward();
        HttpContext.User = await session.CreateUserPrincipalAsync(person!);
        return Page();
    }

    private async Task<bool> IsRight(Person? person)
    {
        if (person?.PasswordHash is not null) return await people.CheckPasswordAsync(person, Password);
        hashOfNobody ??= hasher.HashPassword(Nobody, "as slow as a real one");
        hasher.VerifyHashedPassword(Nobody, hashOfNobody, Password);
        return false;
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    private PageResult Again(int status, string problem)
    {
        Problem = problem;
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
