using Learning.Cohorts;
using Learning.Data;
using Learning.Grading.Insight;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>The numbers behind one chart, for a spreadsheet.</summary>
public sealed class InsightFileModel(LearningDb db, PageWords words, HomeworkTitles titles) : PageModel
{
    public async Task<IActionResult> OnGet(Guid cohort, string figure)
    {
        if (!await db.Cohorts.TaughtBy(User.Id()).AnyAsync(c => c.Id == cohort)) return NotFound();
        var insight = InsightView.Of(await CohortInsight.Of(db, cohort, User.Id(), HttpContext.RequestAborted), words, titles);
        if (insight.Find(figure) is not { } chart) return NotFound();
        return Csv.File(figure, chart.Bars.Select(object[] (b) => [b.Name, b.Value]).Prepend([chart.NameHeader, chart.ValueHeader]));
    }
}
