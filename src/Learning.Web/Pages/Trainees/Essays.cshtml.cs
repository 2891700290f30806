using Learning.Data;
using Learning.Essays.Files;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Trainees;

/// <summary>Every essay of a homework that counts, as one archive.</summary>
public sealed class EssaysModel(LearningDb db, UploadFolder folder, PageWords words, HomeworkTitles titles) : PageModel
{
    public async Task<IActionResult> OnGet(Guid assignment)
    {
        var found = await db.Assignments.TaughtBy(User.Id()).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == assignment);
        if (found is null) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return new ArchiveResult(FileName.Shown($"{titles.Of(found)} – {found.Cohort.Name}"), new EssayArchive(db, folder, found, words).Write);
    }
}
