using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Grading.Similarity;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Web.Pages.Grading;

/// <summary>On the desk, one quiet line: this essay shares passages with others. Nothing where it does not, or where the homework does not ask.</summary>
public sealed class SimilarViewComponent(LearningDb db, Librarian librarian) : ViewComponent
{
    /// <param name="Submission">With its edition.</param>
    public sealed record Shown(Submission Submission, IReadOnlyList<SimilarEssay> Essays);

    /// <param name="submission">With its assignment and cohort loaded.</param>
    public async Task<IViewComponentResult> InvokeAsync(Submission submission)
    {
        var brief = librarian.Current.Find(submission.Assignment.Cohort.CourseId)?.FindHomework(submission.Assignment.HomeworkId);
        if (brief is not { ChecksSimilarity: true }) return Content("");
        var essays = await db.SimilarTo(submission.Id, UserClaimsPrincipal.Id(), HttpContext.RequestAborted);
        return essays.Count == 0 ? Content("") : View("/Pages/Grading/_Similar.cshtml", new Shown(submission, essays));
    }
}
