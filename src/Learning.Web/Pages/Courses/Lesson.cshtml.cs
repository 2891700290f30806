using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Lessons;
using Learning.Study;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Courses;

/// <summary>A lesson to read and its exercises to answer. Costs two queries; the first visit also stores that it was opened.</summary>
public sealed class LessonModel(LearningDb db, Librarian librarian, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "course")]
    public string CourseId { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "lesson")]
    public string Slug { get; set; } = "";

    /// <summary>The exercise being answered.</summary>
    [BindProperty]
    public string? Exercise { get; set; }

    public Course Course { get; private set; } = null!;

    public Lesson Lesson { get; private set; } = null!;

    public bool IsTrainee { get; private set; }

    /// <summary>The last attempt at each exercise of this lesson.</summary>
    public IReadOnlyDictionary<string, AnswerSheet.Answer> Answers { get; private set; } = new Dictionary<string, AnswerSheet.Answer>();

    /// <summary>Why an answer to this exercise was not taken, or null.</summary>
    public string? ProblemOf(Quiz quiz) => quiz.Id == Exercise ? ModelState.Values.SelectMany(field => field.Errors).FirstOrDefault()?.ErrorMessage : null;

    private Guid membershipId;

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAnswer(int[] choice)
    {
        if (await Load() is { } instead) return instead;
        if (!IsTrainee || Lesson.Exercises.FirstOrDefault(e => e.Id == Exercise) is not Quiz quiz) return NotFound();
        await db.Write(async ct =>
        {
            var earlier = await db.Attempts.CountAsync(a => a.MembershipId == membershipId && a.ExerciseId == quiz.Id, ct);
            db.Add(new Attempt(membershipId, Lesson.Id, quiz, choice, earlier, clock.Now()));
            await db.SaveChangesAsync(ct);
        }, HttpContext.RequestAborted);
        return Redirect($"/courses/{Course.Id}/{Lesson.Slug}#{quiz.Id}");
    }

    public override async Task<IActionResult?> Load()
    {
        if (librarian.Current.Find(CourseId) is not { } course || course.FindLesson(Slug) is not { } lesson) return NotFound();
        var sheet = await AnswerSheet.Of(db, User.Id(), CourseId, lesson.Id);
        if (sheet is null || (sheet.Role == Role.Trainee && !lesson.IsPublished)) return NotFound();
        (Course, Lesson, membershipId, IsTrainee, Answers) = (course, lesson, sheet.MembershipId, sheet.Role == Role.Trainee, sheet.Answers);
        if (IsTrainee && !sheet.IsOpened) await Open();
        return null;
    }

    private Task Open() => db.Write(async ct =>
    {
        if (await db.Visits.AnyAsync(v => v.MembershipId == membershipId && v.LessonId == Lesson.Id, ct)) return;
        db.Add(new Visit(membershipId, Lesson.Id, clock.Now()));
        await db.SaveChangesAsync(ct);
    });
}
