using Learning.Cohorts;
using Learning.Data;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Cohorts;

/// <summary>Invites somebody again who has not come in yet: with a new link, for two more weeks.</summary>
[Authorize(PersonClaims.Administrator)]
public sealed class InviteModel(LearningDb db, Enrolment enrolment, TimeProvider clock, PageWords words) : PageModel
{
    public IActionResult OnGet(Guid cohort) => Redirect($"/cohorts/{cohort}");

    /// <param name="number">Which invitation this will be, as the page counted: a second click asks for the same one.</param>
    public async Task<IActionResult> OnPost(Guid cohort, Guid membership, int number)
    {
        if (number < 1) return BadRequest();
        if (!await db.People.Administrators().AnyAsync(p => p.Id == User.Id())) return NotFound();
        var answer = await db.Write(ct => Invite(cohort, membership, number, ct), HttpContext.RequestAborted);
        if (answer is null) return NotFound();
        TempData["Flash"] = words[answer];
        return Redirect($"/cohorts/{cohort}");
    }

    private async Task<string?> Invite(Guid cohortId, Guid membershipId, int number, CancellationToken ct)
    {
        var membership = await db.Memberships.Include(m => m.Person).Include(m => m.Cohort).FirstOrDefaultAsync(m => m.Id == membershipId && m.CohortId == cohortId, ct);
        if (membership is null) return null;
        if (membership.Person.HasPassword()) return "Cohort.InvitedIsIn";
        var occurrence = Invitation.OccurrenceOf(membershipId, number);
        if (await db.Letters.AnyAsync(l => l.Kind == Invitation.Kind && l.Occurrence == occurrence && l.RecipientId == membership.PersonId, ct)) return "Cohort.Invited";
        db.Add(await enrolment.Invite(membership, number, clock.Now()));
        await db.SaveChangesAsync(ct);
        return "Cohort.Invited";
    }
}
