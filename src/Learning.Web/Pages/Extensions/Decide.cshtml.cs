using Learning.Data;
using Learning.Homework;
using Learning.Mail;
using Learning.People;
using Learning.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Extensions;

/// <summary>Where the link in the letter leads: shows what the decision will do and asks for one confirmation. Who holds the link decides as the trainer it was written to.</summary>
[AllowAnonymous]
public sealed class DecideModel(LearningDb db, SignedLinks links, School school, TimeProvider clock, PageWords words) : FormPage
{
    public const string Path = "/extensions/decide";

    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>Null when the link is not good any more.</summary>
    public Extension? Extension { get; private set; }

    public Deadline Deadline { get; private set; } = null!;

    public Person Trainer { get; private set; } = null!;

    public static string SubjectOf(Extension extension, Person trainer) => $"{extension.Id} {trainer.Id}";

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        var page = Page();
        if (Extension is null) page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    public Task<IActionResult> OnPostGrant() => Decide((extension, trainer, ct) => db.Grant(extension, extension.AskedFor, null, trainer, school, clock.Now(), ct));

    public Task<IActionResult> OnPostRefuse() => Decide((extension, trainer, ct) => db.Refuse(extension, Answer, trainer, school, clock.Now(), ct));

    public override async Task<IActionResult?> Load()
    {
        if (Subject() is not { } subject) return null;
        Extension = await db.Extensions.DecidedFor(subject.Trainer, db.People).ToDecide().AsNoTracking().FirstOrDefaultAsync(e => e.Id == subject.Extension);
        if (Extension is null) return null;
        Trainer = await db.People.AsNoTracking().SingleAsync(p => p.Id == subject.Trainer);
        Deadline = await db.DeadlineOf(Extension.Assignment, Extension.MembershipId);
        return null;
    }

    private async Task<IActionResult> Decide(Func<Extension, Person, CancellationToken, Task> decide)
    {
        await Load();
        if (Extension is not { } shown) return NotFound();
        await db.Write(async ct =>
        {
            var trainer = await db.People.SingleAsync(p => p.Id == Trainer.Id, ct);
            var extension = await db.Extensions.DecidedFor(trainer.Id, db.People).ToDecide().SingleAsync(e => e.Id == shown.Id, ct);
            try
            {
                await decide(extension, trainer, ct);
            }
            catch (Refusal refusal) when (refusal.Field != nameof(Answer))
            {
                throw refusal.About(null);
            }

            await db.SaveChangesAsync(ct);
        }, HttpContext.RequestAborted);
        TempData["Flash"] = words["Extension.BothTold"];
        return Redirect($"{Path}?token={Uri.EscapeDataString(Token!)}");
    }

    private (Guid Extension, Guid Trainer)? Subject() =>
        links.Read(Token, ExtensionLetters.Purpose, clock.Now())?.Split(' ') is [var extension, var trainer] && Guid.TryParse(extension, out var id) && Guid.TryParse(trainer, out var by) ? (id, by) : null;
}
