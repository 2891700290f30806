using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Lessons;
using Learning.Study;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Learning.Web.Pages.Courses;

/// <summary>A lesson to read and its exercises to answer. Costs two queries; the first visit also stores that it was opened.</summary>
public sealed class LessonModel(LearningDb db, Librarian librarian, IDataProtectionProvider protection, TimeProvider clock) : FormPage
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

    public bool IsTrainee => Sheet.Role == Role.Trainee;

    /// <summary>It was read, and is another lesson now.</summary>
    public bool IsChanged => IsTrainee && LessonVersion.HasChanged(Lesson, Sheet.Visit?.ReadVersion);

    /// <summary>What the reader has done here.</summary>
    public AnswerSheet Sheet { get; private set; } = null!;

    /// <summary>The card whose back is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Card { get; set; }

    /// <summary>A <see cref="TriedAnswer"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tried { get; set; }

    /// <summary>Lessons that a trainee should do before this one and has not.</summary>
    public IReadOnlyList<Lesson> Undone { get; private set; } = [];

    /// <summary>Where the reader stands with each exercise of this lesson.</summary>
    public IReadOnlyDictionary<string, AnswerSheet.Given> Answers { get; private set; } = new Dictionary<string, AnswerSheet.Given>();

    private Guid membershipId;

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAnswer()
    {
        if (await Load() is { } instead) return instead is NotFoundResult ? Gone() : instead;
        if (Lesson.Exercises.FirstOrDefault(e => e.Id == Exercise) is not { } exercise || !CanAnswer(exercise)) return Gone();
        if (!IsTrainee) return Try(exercise);
        await db.Write(async ct =>
        {
            await Answer.Give(db, membershipId, Lesson.Id, exercise, Request.Form.Fields(), clock.Now(), Sheet.Zone, ct);
            await db.SaveChangesAsync(ct);
        }, HttpContext.RequestAborted);
        return Redirect($"/courses/{Course.Id}/{Lesson.Slug}#{exercise.Id}");
    }

    /// <summary>The exercise as this reader sees it; when its answer was refused, as it was typed.</summary>
    public ExerciseView ViewOf(Exercise exercise)
    {
        var view = new ExerciseView(exercise, Answers.GetValueOrDefault(exercise.Id), membershipId, CanAnswer(exercise), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.Now(), Sheet.Zone).DateTime)) { Turned = Card, IsTried = !IsTrainee && CanAnswer(exercise) };
        if (view is { IsTried: true, Answer: { } tried }) view = view with { Tried = protection.Sealed(tried, membershipId) };
        return exercise.Id == Exercise && ModelState.Values.SelectMany(field => field.Errors).FirstOrDefault() is { } error
            ? view with { Problem = error.ErrorMessage, Typed = Request.Form.Fields() }
            : view;
    }

    public override async Task<IActionResult?> Load()
    {
        if (librarian.Current.Find(CourseId) is not { } course || (course.FindLesson(Slug) ?? course.FindMovedLesson(Slug)) is not { } lesson) return NotFound();
        var sheet = await AnswerSheet.Of(db, User.Id(), course.Id, lesson, HttpContext.EditionOf(course.Id));
        if (sheet is null || (sheet.Role == Role.Trainee && !lesson.IsPublished)) return NotFound();
        if (lesson.Slug != Slug) return RedirectPermanentPreserveMethod(CourseAddress.OfLesson(course.Id, lesson.Slug) + Request.QueryString);
        (Course, Lesson, Sheet, membershipId, Answers) = (course, lesson, sheet, sheet.MembershipId, sheet.Answers);
        if (!IsTrainee && protection.Unsealed(Tried, membershipId) is { } tried) Answers = Only(tried);
        if (IsTrainee) Undone = await Prerequisites.Undone(db, membershipId, course, lesson.Requires);
        if (IsTrainee && sheet.Visit is null) await Open();
        return null;
    }

    /// <summary>The lesson has changed since it was opened: what was typed comes back.</summary>
    private NotFoundResult Gone()
    {
        HttpContext.Items[ParkedForm.Wanted] = true;
        return NotFound();
    }

    private bool CanAnswer(Exercise exercise) => IsTrainee || exercise.CanBeTried;

    /// <summary>The answer is marked and shown, and stored nowhere.</summary>
    private PageResult Try(Exercise exercise)
    {
        var before = Answers.GetValueOrDefault(exercise.Id);
        var marked = exercise.Mark(new Reply(Request.Form.Fields(), membershipId, before?.State, clock.Now(), Sheet.Zone));
        Answers = Only(new AnswerSheet.Given(exercise.Id, (before?.Number ?? 0) + 1, marked.State, marked.IsRight, marked.IsComplete, IsShared: false));
        return Page();
    }

    private static Dictionary<string, AnswerSheet.Given> Only(AnswerSheet.Given tried) => new(StringComparer.Ordinal) { [tried.ExerciseId] = tried };

    private Task Open() => db.Write(async ct =>
    {
        await Visit.To(db, membershipId, Lesson, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
    });
}
