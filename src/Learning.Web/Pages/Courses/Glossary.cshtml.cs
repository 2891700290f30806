using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Lessons;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>The terms of a course and what they mean, for its members.</summary>
public sealed class GlossaryModel(LearningDb db, Librarian librarian) : PageModel
{
    public Course Course { get; private set; } = null!;

    public Translated<LessonText> Glossary { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string course)
    {
        if (librarian.Current.Find(course) is not { Glossary: { } glossary } found) return NotFound();
        if (!await db.Memberships.Of(User.Id()).AnyAsync(m => m.Cohort.CourseId == course)) return NotFound();
        (Course, Glossary) = (found, glossary);
        return Page();
    }
}
