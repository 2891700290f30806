using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>A picture, sound or document of a course: only files that the library knows, only for members.</summary>
public sealed class FileModel(LearningDb db, Librarian librarian) : PageModel
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public async Task<IActionResult> OnGet(string course, string? path)
    {
        if (librarian.Current.Find(course)?.FindFile(path) is not { } file || !Types.TryGetContentType(file, out var type)) return NotFound();
        if (!await db.Memberships.Of(User.Id()).AnyAsync(m => m.Cohort.CourseId == course)) return NotFound();
        Response.Headers.CacheControl = "private, max-age=3600";
        return new PhysicalFileResult(file, type) { EnableRangeProcessing = true };
    }
}
