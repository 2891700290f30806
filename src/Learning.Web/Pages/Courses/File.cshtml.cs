using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>A picture, sound or document of a course: only files that the library knows, only for members. Under an address with its fingerprint a browser keeps it for good.</summary>
public sealed class FileModel(LearningDb db, Librarian librarian) : PageModel
{
    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".vtt"] = "text/vtt" } };

    public async Task<IActionResult> OnGet(string course, string? path, string? v)
    {
        if (librarian.Current.Find(course)?.FindFile(path) is not { } file || !Types.TryGetContentType(file.PhysicalPath, out var type)) return NotFound();
        // An author has just taken it away; the library still knows it.
        if (!System.IO.File.Exists(file.PhysicalPath)) return NotFound();
        if (!await db.Memberships.Of(User.Id()).AnyAsync(m => m.Cohort.CourseId == course)) return NotFound();
        Response.Headers.CacheControl = v == file.Fingerprint && file.IsUnchanged ? "private, max-age=31536000, immutable" : "private, no-cache";
        return new PhysicalFileResult(file.PhysicalPath, type) { EnableRangeProcessing = true };
    }
}
