using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Grading.Appeals;
using Learning.Web.Http;
using Learning.Web.Pages.Grading;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Marks and comments beside the text, once they are released. Before that the page does not exist; once it was seen, they cannot be taken back.</summary>
public sealed class ResultModel(LearningDb db, Librarian librarian, TimeProvider clock) : PageModel
{
    public ResultView View { get; private set; } = null!;

    /// <summary>The second look that the trainee asked for, or null.</summary>
    public Appeal? Appeal { get; private set; }

    public Submission Submission => View.Submission;

    public Grade Grade => View.Grade;

    public async Task<IActionResult> OnGet(Guid assignment, int number)
    {
        var submissions = db.Submissions.HandedInBy(User.Id()).Where(s => s.AssignmentId == assignment && s.Number == number);
        var grade = await db.Grades.Released()
            .Where(g => submissions.Any(s => s.Id == g.SubmissionId))
            .Include(g => g.Marks).Include(g => g.Rules).Include(g => g.Submission.Assignment.Cohort)
            .AsNoTracking().AsSplitQuery().FirstOrDefaultAsync();
        if (grade is null || !await db.Seen(grade, clock.Now()))
            return await db.Returns.SentTo(User.Id()).AnyAsync(r => r.AssignmentId == assignment && r.Number == number) ? Redirect($"/homework/{assignment}/submissions/{number}/returned") : NotFound();
        View = await db.ResultOf(grade, librarian, new Talk(true, grade.Submission.Assignment.Zone));
        Appeal = await db.Appeals.AsNoTracking().FirstOrDefaultAsync(a => a.SubmissionId == grade.SubmissionId);
        return Page();
    }
}
