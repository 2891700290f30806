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

    public bool IsTrainer { get; private set; }

    public async Task<IActionResult> OnGet(string course)
    {
        if (librarian.Current.Find(course) is not { Glossary: { } glossary } found) return NotFound();
        var roles = await db.Memberships.Of(User.Id()).Where(m => m.Cohort.CourseId == course).Select(m => m.Role).Distinct().ToListAsync();
        if (roles.Count == 0) return NotFound();
        (Course, Glossary, IsTrainer) = (found, glossary, roles.Contains(Role.Trainer));
        return Page();
    }
}
