using System.ComponentModel.DataAnnotations;
using Learning.Data;
using Learning.Mail;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.SignIn;

/// <summary>Sends a link that sets a new password. Says and does the same whether the address is known or not.</summary>
[AllowAnonymous]
public sealed class ForgottenPasswordModel(LearningDb db, UserManager<Person> people, PasswordLinks links, SignInGuard guard, School school, PageWords words) : FormPage
{
    private static readonly Person Nobody = new("nobody@invalid", "nobody");

    [BindProperty, Required(ErrorMessage = "Email.Missing"), StringLength(Person.EmailLength, ErrorMessage = "Email.TooLong"), EmailAddress(ErrorMessage = "Email.Malformed")]
    public string? Email { get; set; }

    /// <summary>Asking is counted like guessing: apart from sign-ins to the account, together with them by address.</summary>
    private string Asking => $"forgotten|{Email}";

    public async Task<IActionResult> OnPost()
    {
        if ((await guard.Hear(Asking, () => Task.FromResult(false))).Wait is { } wait) throw new Refusal("Forgotten.TooOften", words.Count("Seconds", (long)Math.Ceiling(wait.TotalSeconds))) { Wait = wait };
        await db.Write(ct => Ask(ReceivedAt.Of(HttpContext), ct), HttpContext.RequestAborted);
        TempData["Flash"] = words["Forgotten.Sent"];
        return Redirect("/forgotten-password");
    }

    public override Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(null);

    private async Task Ask(DateTimeOffset now, CancellationToken ct)
    {
        var person = await people.FindByEmailAsync(SingleLine.Of(Email!));
        var recipient = person ?? Nobody;
        var letter = ForgottenPasswordLetter.For(recipient, await links.For(recipient, ForgottenPasswordTokens.Name), school, now);
        var isThere = await db.Letters.AnyAsync(l => l.Kind == letter.Kind && l.Occurrence == letter.Occurrence && l.RecipientId == recipient.Id, ct);
        if (person is not null && !isThere) db.Add(letter);
        await db.SaveChangesAsync(ct);
    }
}
