using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Essays.Files;
using Learning.Homework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Beside the editor: the files present, and the field for more. Nothing where the homework is only typed.</summary>
public sealed class FilesViewComponent(LearningDb db, UploadOptions options) : ViewComponent
{
    public sealed record Shown(Assignment Assignment, IReadOnlyList<string> Formats, IReadOnlyList<FileShown> Present, long Quota);

    public async Task<IViewComponentResult> InvokeAsync(Assignment assignment, Membership membership, Brief? brief)
    {
        var present = await db.Attachments.PresentIn(assignment.Id, membership.Id).Shown().ToListAsync(HttpContext.RequestAborted);
        if (brief is null or { Formats.IsEmpty: true } && present.Count == 0) return Content("");
        return View("/Pages/Homework/_Files.cshtml", new Shown(assignment, [.. brief?.Formats ?? []], present, options.Quota));
    }
}
