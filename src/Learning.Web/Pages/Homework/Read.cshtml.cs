using Learning.Data;
using Learning.Grading;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>"I have read this", of a released grade or of a returned work. Said once; the trainer sees when.</summary>
public sealed class ReadModel(LearningDb db, TimeProvider clock, PageWords words) : PageModel
{
    public IActionResult OnGet(Guid assignment, int number) => Redirect(Result(assignment, number));

    public async Task<IActionResult> OnPost(Guid assignment, int number)
    {
        var mine = db.Submissions.HandedInBy(User.Id()).Where(s => s.AssignmentId == assignment && s.Number == number);
        var grades = db.Grades.Released().Where(g => mine.Any(s => s.Id == g.SubmissionId));
        var returns = db.Returns.Where(r => mine.Any(s => s.Id == r.SubmissionId));
        if (!await grades.AnyAsync() && !await returns.AnyAsync()) return NotFound();
        // Beside the version number: what the trainer saves meanwhile is no conflict with it.
        await grades.Where(g => g.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(g => g.ReadAt, clock.Now()));
        await returns.Where(r => r.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, clock.Now()));
        TempData["Flash"] = words["HaveRead.Said"];
        return Redirect(Result(assignment, number));
    }

    private static string Result(Guid assignment, int number) => FormattableString.Invariant($"/homework/{assignment}/submissions/{number}/result");
}
