using Learning.Data;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>The files that went with a submission, for the trainee and the trainers; nothing where there are none.</summary>
public sealed class EnclosedViewComponent(LearningDb db) : ViewComponent
{
    /// <param name="isHidden">Names are hidden: neither what a file is called nor the file itself, which names its author inside, is for the reader.</param>
    public async Task<IViewComponentResult> InvokeAsync(Submission submission, bool isHidden = false)
    {
        var files = await db.Enclosures.Where(e => e.SubmissionId == submission.Id)
            .Join(db.Attachments.ReadableBy(db.Enclosures, UserClaimsPrincipal.Id()), e => e.AttachmentId, a => a.Id, (_, a) => a)
            .OrderBy(a => a.ReceivedAt).ThenBy(a => a.Id).Shown().ToListAsync(HttpContext.RequestAborted);
        return files.Count == 0 ? Content("") : View(isHidden ? "/Pages/Homework/_EnclosedUnnamed.cshtml" : "/Pages/Homework/_Enclosed.cshtml", files);
    }
}
