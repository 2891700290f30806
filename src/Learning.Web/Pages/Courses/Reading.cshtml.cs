using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Lessons;
using Learning.Study;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>Where a trainee stopped in a lesson, told by a script at every pause, and that they have come to its end.</summary>
public sealed class ReadingModel(LearningDb db, Librarian librarian, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "course")]
    public string CourseId { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "lesson")]
    public string Slug { get; set; } = "";

    public IActionResult OnGet() => librarian.Current.Find(CourseId) is { } course && course.FindLesson(Slug) is { } lesson ? Redirect(CourseAddress.OfLesson(course.Id, lesson.Slug)) : NotFound();

    /// <param name="block">The anchor of what is being read.</param>
    public async Task<IActionResult> OnPostPlace(string? block)
    {
        if (await Find() is not var (membershipId, lesson)) return NotFound();
        if (ReadingPlace.At(lesson.Text.Current, block) is { } place) await Change(membershipId, lesson, visit => visit.Pause(place, clock.Now()));
        return new NoContentResult();
    }

    public async Task<IActionResult> OnPostRead()
    {
        if (await Find() is not var (membershipId, lesson)) return NotFound();
        await Change(membershipId, lesson, visit => visit.Finish(lesson, clock.Now()));
        return Redirect($"{CourseAddress.OfLesson(CourseId, Slug)}#lesson-progress");
    }

    private async Task<(Guid MembershipId, Lesson Lesson)?> Find()
    {
        if (librarian.Current.Find(CourseId)?.FindLesson(Slug) is not { IsPublished: true } lesson) return null;
        var own = await db.Memberships.Of(User.Id()).InEditionsOf(CourseId, HttpContext.EditionOf(CourseId)).Select(m => new { m.Id, m.Role }).FirstOrDefaultAsync();
        return own is { Role: Role.Trainee } ? (own.Id, lesson) : null;
    }

    private Task Change(Guid membershipId, Lesson lesson, Action<Visit> change) => db.Write(async ct =>
    {
        change(await Visit.To(db, membershipId, lesson, clock.Now(), ct));
        await db.SaveChangesAsync(ct);
    });
}
