using Learning.Data;
using Learning.Essays.Files;
using Learning.Grading;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Files;

/// <summary>The file as it was sent: saved to disk, never shown in the browser, whatever is in it. Where names are hidden, for graders only after the release.</summary>
public sealed class DownloadModel(LearningDb db, UploadFolder folder, ILogger<DownloadModel> log) : PageModel
{
    public async Task<IActionResult> OnGet(Guid attachment)
    {
        var found = await db.Attachments.ReadableBy(db.Enclosures, User.Id()).Where(a => a.Id == attachment && (a.Membership.PersonId == User.Id() || !a.Assignment.IsBlind || db.Grades.Released().Any(g => db.Enclosures.Any(e => e.AttachmentId == a.Id && e.SubmissionId == g.SubmissionId)))).Select(a => new { a.Name, a.Kind }).FirstOrDefaultAsync();
        if (found is null) return NotFound();
        if (folder.Open(attachment) is not { } file)
        {
            log.LogError("The file of attachment {Attachment} is not in the upload folder.", attachment);
            return StatusCode(StatusCodes.Status410Gone);
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-store";
        return File(file, found.Kind.MediaType(), found.Name);
    }
}
