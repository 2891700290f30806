using System.ComponentModel.DataAnnotations;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Lessons;
using Learning.Mail;
using Learning.Study;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>A reader says what is wrong in a lesson; the trainers of the edition and the school hear of it.</summary>
public sealed class ReportModel(LearningDb db, Librarian librarian, School school, PageWords words, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "course")]
    public string CourseId { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "lesson")]
    public string Slug { get; set; } = "";

    /// <summary>The passage in question.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Quote { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Names one click on "send".</summary>
    [BindProperty, Required, HiddenInput]
    public Guid? Key { get; set; }

    public Course Course { get; private set; } = null!;

    public Lesson Lesson { get; private set; } = null!;

    private Membership reader = null!;

    public async Task<IActionResult> OnGet()
    {
        ModelState.Clear();
        Key = Guid.CreateVersion7();
        return await Load() ?? Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(async ct =>
        {
            if (await db.MistakeReports.AnyAsync(r => r.Id == Key, ct)) return;
            var now = clock.Now();
            var since = now - MistakeReport.Day;
            var report = MistakeReport.Of(reader.Id, Lesson, Quote, Text, await db.MistakeReports.CountAsync(r => r.MembershipId == reader.Id && r.At > since, ct), Key!.Value, now);
            var trainers = await db.Memberships.Where(m => m.CohortId == reader.CohortId && m.Role == Role.Trainer).Select(m => m.Person).AsNoTracking().ToListAsync(ct);
            db.Add(report);
            db.AddRange(MistakeLetters.For(report, reader, Course, Lesson, CourseAddress.OfLesson(CourseId, Slug), trainers, school, now));
            await db.SaveChangesAsync(ct);
        });
        TempData["Flash"] = words["Report.Sent"];
        return Redirect(CourseAddress.OfLesson(CourseId, Slug));
    }

    public override async Task<IActionResult?> Load()
    {
        if (librarian.Current.Find(CourseId) is not { } course || course.FindLesson(Slug) is not { } lesson) return NotFound();
        var own = await db.Memberships.Of(User.Id()).InEditionsOf(CourseId, HttpContext.EditionOf(CourseId)).Include(m => m.Cohort).Include(m => m.Person).AsNoTracking().FirstOrDefaultAsync();
        if (own is null || (own.Role == Role.Trainee && !lesson.IsPublished)) return NotFound();
        (Course, Lesson, reader) = (course, lesson, own);
        return null;
    }
}
