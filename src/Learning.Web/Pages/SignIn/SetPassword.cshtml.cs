using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Pages.SignIn;

/// <summary>Where the link of an invitation, or of a forgotten password, leads. Having read the letter proves the address.</summary>
[AllowAnonymous]
public sealed class SetPasswordModel(UserManager<Person> people, SignInManager<Person> session, PasswordLinks links, PasswordChange change, SignInGuard guard, PageWords words) : FormPage
{
    [FromQuery(Name = "person")]
    public Guid PersonId { get; set; }

    [FromQuery]
    public string? Kind { get; set; }

    [FromQuery]
    public string? Token { get; set; }

    [BindProperty, StringLength(Person.NameLength, ErrorMessage = "Person.NameTooLong")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Password.Missing")]
    public string? Password { get; set; }

    /// <summary>Null when the link is used, outdated or not one of ours.</summary>
    public Person? Person { get; private set; }

    public bool IsInvitation => Kind == InvitationTokens.Name;

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        if (IsInvitation && SingleLine.Of(Name ?? "").Length > 0) Person!.Name = Name!;
        Person!.EmailConfirmed = true;
        Person.Language ??= CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        await change.Give(Person, Password!, nameof(Password));
        // Whoever has the letter does not wait for what others guessed.
        await guard.Succeeded(Person);
        await session.SignOutAsync();
        TempData["Flash"] = words["SetPassword.Done"];
        return Redirect("/sign-in");
    }

    public override async Task<IActionResult?> Load()
    {
        var person = await people.FindByIdAsync(PersonId.ToString());
        if (person is not null && await links.IsGood(person, Kind ?? "", Token ?? ""))
        {
            Person = person;
            return null;
        }

        var gone = Page();
        gone.StatusCode = StatusCodes.Status410Gone;
        return gone;
    }
}
