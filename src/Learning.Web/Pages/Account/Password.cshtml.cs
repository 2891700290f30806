using System.ComponentModel.DataAnnotations;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Pages.Account;

/// <summary>Changes one's own password. This session goes on, every other one ends. A borrowed session cannot guess the old one any faster than the sign-in page lets it.</summary>
public sealed class PasswordModel(UserManager<Person> people, SignInManager<Person> session, SignInGuard guard, PasswordChange change, PageWords words) : FormPage
{
    [BindProperty, Required(ErrorMessage = "Password.OldMissing"), StringLength(Passwords.MostLength, ErrorMessage = "Password.OldTooLong")]
    public string? OldPassword { get; set; }

    [BindProperty, Required(ErrorMessage = "Password.Missing")]
    public string? Password { get; set; }

    public string? Email { get; private set; }

    private Person Me { get; set; } = null!;

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await CheckOldPassword();
        await change.Give(Me, Password!, nameof(Password));
        await guard.Succeeded(Me);
        await session.RefreshSignInAsync(Me);
        TempData["Flash"] = words["Account.PasswordChanged"];
        return Redirect("/account");
    }

    public override async Task<IActionResult?> Load()
    {
        if (await people.GetUserAsync(User) is not { } me) return NotFound();
        (Me, Email) = (me, me.Email);
        return null;
    }

    private async Task CheckOldPassword()
    {
        var (wait, isRight) = await guard.Hear(Email!, () => people.CheckPasswordAsync(Me, OldPassword!));
        if (wait is { } time) throw new Refusal("Password.TooOften", words.Count("Seconds", (long)Math.Ceiling(time.TotalSeconds))) { Wait = time };
        if (!isRight) throw new Refusal("Password.WrongOld") { Field = nameof(OldPassword) };
    }
}
