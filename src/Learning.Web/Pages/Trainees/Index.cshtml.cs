using Learning.Cohorts;
using Learning.Data;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Trainees;

/// <summary>The editions that a trainer teaches, the newest first; each leads to its table.</summary>
public sealed class IndexModel(LearningDb db) : PageModel
{
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    public sealed record Edition(Guid Id, string Name, DateOnly StartsOn, DateOnly EndsOn, int Trainees);

    public async Task OnGet() => Editions = await db.Memberships.Of(User.Id()).Where(m => m.Role == Role.Trainer).OrderByDescending(m => m.Cohort.OpenedAt)
        .Select(m => new Edition(m.CohortId, m.Cohort.Name, m.Cohort.StartsOn, m.Cohort.EndsOn, m.Cohort.Memberships.Count(t => t.Role == Role.Trainee))).ToListAsync();
}
