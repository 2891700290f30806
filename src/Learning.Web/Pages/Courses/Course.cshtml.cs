using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Grading;
using Learning.Study;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>A course as one member of its newest open edition sees it.</summary>
public sealed class CourseModel(LearningDb db, Librarian librarian, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.Now();

    public Course Course { get; private set; } = null!;

    public Membership Membership { get; private set; } = null!;

    /// <summary>Editions of this course that the person belongs to and that are not shown.</summary>
    public IReadOnlyList<Cohort> Others { get; private set; } = [];

    public Progress Progress { get; private set; } = null!;

    public IReadOnlyList<Work> Works { get; private set; } = [];

    public async Task<IActionResult> OnGet(string course)
    {
        if (librarian.Current.Find(course) is not { } found) return NotFound();
        if (await db.Memberships.Of(User.Id()).InEditionsOf(course, HttpContext.EditionOf(course)).Include(m => m.Cohort).AsNoTracking().ToListAsync() is not [var membership, .. var others]) return NotFound();
        (Course, Membership, Others) = (found, membership, [.. others.Select(m => m.Cohort)]);
        Progress = (await Study.Progress.Of(db, [membership], librarian.Current))[membership.Id];
        Works = await Work.Of(db, User.Id(), membership.CohortId);
        return Page();
    }
}
