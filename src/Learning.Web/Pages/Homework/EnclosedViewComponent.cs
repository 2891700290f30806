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
        var files = await db.Enclosures.Where(e => e.SubmissionId == submissionId)
            .Join(db.Attachments.ReadableBy(db.Enclosures, UserClaimsPrincipal.Id()), e => e.AttachmentId, a => a.Id, (_, a) => a)
            .OrderBy(a => a.ReceivedAt).ThenBy(a => a.Id).Shown().ToListAsync(HttpContext.RequestAborted);
        return files.Count == 0 ? Content("") : View("/Pages/Homework/_Enclosed.cshtml", files);
    }
}
