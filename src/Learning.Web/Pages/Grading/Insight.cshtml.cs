using Learning.Cohorts;
using Learning.Data;
using Learning.Grading.Insight;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>What the grades of one edition say together, drawn and in numbers, for its trainers.</summary>
public sealed class InsightModel(LearningDb db, PageWords words, HomeworkTitles titles) : PageModel
{
    public Cohort Cohort { get; private set; } = null!;

    /// <summary>Others that this person teaches, the newest first.</summary>
    public IReadOnlyList<Cohort> Others { get; private set; } = [];

    public InsightView Shown { get; private set; } = null!;

    public bool IsEmpty => Shown.Sections.Count == 0;

    public string FileOf(string figure) => $"/cohorts/{Cohort.Id}/insight/{figure}.csv";

    public async Task<IActionResult> OnGet(Guid cohort)
    {
        var taught = await db.Cohorts.TaughtBy(User.Id()).NewestFirst().AsNoTracking().ToListAsync();
        if (taught.Find(c => c.Id == cohort) is not { } chosen) return NotFound();
        (Cohort, Others) = (chosen, [.. taught.Where(c => c.Id != cohort)]);
        Shown = InsightView.Of(await CohortInsight.Of(db, cohort, User.Id(), HttpContext.RequestAborted), words, titles);
        return Page();
    }
}
