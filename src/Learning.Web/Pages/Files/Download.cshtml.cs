using Learning.Data;
using Learning.Essays.Files;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Files;

/// <summary>The file as it was sent: saved to disk, never shown in the browser, whatever is in it.</summary>
public sealed class DownloadModel(LearningDb db, UploadFolder folder, ILogger<DownloadModel> log) : PageModel
{
    public async Task<IActionResult> OnGet(Guid attachment)
    {
        var found = await db.Attachments.ReadableBy(db.Enclosures, User.Id()).Where(a => a.Id == attachment).Select(a => new { a.Name, a.Kind }).FirstOrDefaultAsync();
        if (found is null) return NotFound();
        if (folder.Open(attachment) is not { } file)
        {
            log.LogError("The file of attachment {Attachment} is not in the upload folder.", attachment);
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-store";
        return File(file, found.Kind.MediaType(), found.Name);
    }
}
