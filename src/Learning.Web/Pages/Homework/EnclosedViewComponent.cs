using Learning.Data;
using Learning.Essays.Files;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>The files that went with a submission, for the trainee and the trainers; nothing where there are none.</summary>
public sealed class EnclosedViewComponent(LearningDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid submissionId)
    {
        var files = await db.Attachments.ReadableBy(db.Enclosures, UserClaimsPrincipal.Id())
            .Where(a => db.Enclosures.Any(e => e.SubmissionId == submissionId && e.AttachmentId == a.Id))
            .OrderBy(a => a.ReceivedAt).ThenBy(a => a.Id).Shown().ToListAsync(HttpContext.RequestAborted);
        return files.Count == 0 ? Content("") : View("/Pages/Homework/_Enclosed.cshtml", files);
    }
}
