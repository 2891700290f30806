using Learning.Data;
using Learning.Grading;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>Takes a released grade back while the trainee has not seen it.</summary>
public sealed class TakeBackModel(LearningDb db, TimeProvider clock, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "submission")]
    public Guid SubmissionId { get; set; }

    public string Trainee { get; private set; } = "";

    public bool IsLetterSent { get; private set; }

    /// <summary>The trainee has seen it, so it stays.</summary>
    public bool IsSeen { get; private set; }

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(
            async ct =>
            {
                var grade = await db.Grades.Include(g => g.Submission.Membership).SingleAsync(g => g.SubmissionId == SubmissionId, ct);
                await db.TakeBack(grade, await db.People.SingleAsync(p => p.Id == User.Id(), ct), ReceivedAt.Of(HttpContext), clock.Now());
                await db.SaveChangesAsync(ct);
            },
            HttpContext.RequestAborted);
        TempData["Flash"] = words["TakeBack.Done"];
        return Redirect($"/grading/{SubmissionId}");
    }

    public override async Task<IActionResult?> Load()
    {
        var grade = await db.Grades.Where(g => g.SubmissionId == SubmissionId && db.Submissions.GradableBy(User.Id()).Any(s => s.Id == g.SubmissionId))
            .Include(g => g.Submission.Membership.Person).Include(g => g.Submission.Assignment).AsNoTracking().FirstOrDefaultAsync();
        if (grade is null) return NotFound();
        var occurrence = ReleaseLetter.Occurrence(grade);
        Trainee = Byline.Of(grade.Submission, grade.IsReleased);
        IsSeen = grade.SeenAt is not null;
        IsLetterSent = !IsSeen && await db.Letters.AnyAsync(l => l.Kind == ReleaseLetter.Kind && l.Occurrence == occurrence && l.SentAt != null);
        return null;
    }
}
