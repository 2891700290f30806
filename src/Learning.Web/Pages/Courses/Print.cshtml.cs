using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Lessons;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>The whole course on paper: every lesson that the reader may read, with the questions of its exercises and nobody's answers.</summary>
public sealed class PrintModel(LearningDb db, Librarian librarian, TimeProvider clock) : PageModel
{
    public Course Course { get; private set; } = null!;

    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    public string Edition { get; private set; } = "";

    private Guid membershipId;

    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    public async Task<IActionResult> OnGet(string course)
    {
        if (librarian.Current.Find(course) is not { } found) return NotFound();
        if (await db.Memberships.Of(User.Id()).InEditionsOf(course, HttpContext.EditionOf(course)).Select(m => new { m.Id, m.Role, m.Cohort.Name, m.Cohort.TimeZone }).FirstOrDefaultAsync() is not { } own) return NotFound();
        (Course, Edition, membershipId, zone) = (found, own.Name, own.Id, TimeZoneInfo.FindSystemTimeZoneById(own.TimeZone));
        Lessons = [.. found.Lessons.Where(l => l.IsPublished || own.Role == Role.Trainer)];
        return Page();
    }

    public ExerciseView ViewOf(Exercise exercise) =>
        new(exercise, null, membershipId, CanAnswer: false, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.Now(), zone).DateTime));
}
