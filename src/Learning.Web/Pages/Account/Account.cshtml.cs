using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Pages.Account;

/// <summary>What a person decides about themselves: their name, and the language of pages and letters.</summary>
public sealed class AccountModel(UserManager<Person> people, SignInManager<Person> session, PageWords words) : FormPage
{
    [BindProperty, Required(ErrorMessage = "Person.NameMissing"), StringLength(Person.NameLength, ErrorMessage = "Person.NameTooLong")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Account.LanguageMissing"), RegularExpression("pl|en", ErrorMessage = "Account.LanguageMissing")]
    public string? Language { get; set; }

    /// <summary>Of deadlines, by mail.</summary>
    [BindProperty]
    public bool Reminders { get; set; }

    /// <summary>Of essays to grade, once a day; asked of trainers only.</summary>
    [BindProperty]
    public bool WantsDigest { get; set; }

    /// <summary>Keys that act on pages of their own.</summary>
    [BindProperty]
    public bool UsesShortcuts { get; set; }

    public string? Email { get; private set; }

    private Person Me { get; set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        (Reminders, WantsDigest, UsesShortcuts) = (!Me.DeclinesReminders, Me.WantsDigest, Me.UsesShortcuts);
        (Name, Language) = (Me.Name, Me.Language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        if (SingleLine.Of(Name!).Length == 0) throw new Refusal("Person.NameMissing") { Field = nameof(Name) };
        (Me.Name, Me.Language, Me.DeclinesReminders) = (Name!, Language, !Reminders);
        Me.UsesShortcuts = UsesShortcuts;
        if (User.IsTrainer()) Me.WantsDigest = WantsDigest;
        if (!(await people.UpdateAsync(Me)).Succeeded) throw new Refusal("Account.ChangedMeanwhile");
        await session.RefreshSignInAsync(Me);
        Languages.Remember(HttpContext, Language!);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Language!);
        TempData["Flash"] = words["Account.Saved"];
        return Redirect("/account");
    }

    public override async Task<IActionResult?> Load()
    {
        if (await people.GetUserAsync(User) is not { } me) return NotFound();
        (Me, Email) = (me, me.Email);
        return null;
    }
}
