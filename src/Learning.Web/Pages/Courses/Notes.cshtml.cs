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

/// <summary>All that the reader marked and wrote in the lessons of a course, or in one of them.</summary>
public sealed class NotesModel(LearningDb db, Librarian librarian, TimeProvider clock) : FormPage
{
    /// <summary>On the page of the whole course; a lesson of its own shows all.</summary>
    public const int Most = 500;

    [BindProperty(SupportsGet = true, Name = "course")]
    public string CourseId { get; set; } = "";

    /// <summary>The lesson whose notes are wanted, or whose note is written.</summary>
    [BindProperty(SupportsGet = true, Name = "lesson")]
    public string? Slug { get; set; }

    [BindProperty]
    public string? Exact { get; set; }

    [BindProperty]
    public string? Prefix { get; set; }

    [BindProperty]
    public string? Suffix { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The note that is changed.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    public Course Course { get; private set; } = null!;

    public Lesson? Lesson { get; private set; }

    public IReadOnlyList<NotesOfLesson> Lessons { get; private set; } = [];

    public int Count => Lessons.Sum(l => l.Notes.Count);

    private IQueryable<Note> Mine => db.Notes.Of(User.Id(), CourseId);

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAdd()
    {
        if (librarian.Current.Find(CourseId)?.FindLesson(Slug ?? "") is not { } lesson) return NotFound();
        var own = await db.Memberships.Of(User.Id()).InEditionsOf(CourseId, HttpContext.EditionOf(CourseId)).Select(m => new { m.Id, m.Role }).FirstOrDefaultAsync();
        if (own is null || (own.Role == Role.Trainee && !lesson.IsPublished)) return NotFound();
        var quote = Quoted(lesson);
        var id = await db.Write(async ct =>
        {
            var note = new Note(own.Id, lesson.Id, lesson.Text.CurrentLanguage, quote, Text, await Mine.CountAsync(n => n.LessonId == lesson.Id, ct), clock.Now());
            db.Add(note);
            await db.SaveChangesAsync(ct);
            return note.Id;
        });
        return Redirect($"{CourseAddress.OfNotes(CourseId, lesson.Slug)}#note-{id}");
    }

    public Task<IActionResult> OnPostEdit() => Change(note => note.Edit(Text, clock.Now()), $"#note-{Id}");

    public Task<IActionResult> OnPostDelete() => Change(note => db.Remove(note), "");

    public override async Task<IActionResult?> Load()
    {
        if (librarian.Current.Find(CourseId) is not { } course) return NotFound();
        if (await db.Memberships.Of(User.Id()).InEditionsOf(CourseId, HttpContext.EditionOf(CourseId)).Select(m => m.Cohort.TimeZone).FirstOrDefaultAsync() is not { } zone) return NotFound();
        (Course, Lesson) = (course, course.FindLesson(Slug ?? ""));
        var wanted = Lesson is { } lesson ? Mine.Where(n => n.LessonId == lesson.Id) : Mine;
        var notes = await wanted.OrderByDescending(n => n.WrittenAt).ThenByDescending(n => n.Id).Take(Most).AsNoTracking().ToListAsync();
        var isRefused = !ModelState.IsValid;
        Lessons = [.. notes.GroupBy(n => n.LessonId, StringComparer.Ordinal)
            .Select(g => NotesOfLesson.Of(course, g.Key, g, note => isRefused && note.Id == Id ? Text : null, TimeZoneInfo.FindSystemTimeZoneById(zone)))
            .OrderBy(l => l.Lesson is { } known ? course.Lessons.IndexOf(known) : int.MaxValue)];
        return null;
    }

    /// <summary>As the lesson itself has it; a passage in the reader's language first.</summary>
    private TextQuote? Quoted(Lesson lesson)
    {
        if (PlainText.Normalize(Exact).Trim() is not { Length: > 0 } exact) return null;
        if (exact.Length > TextQuote.LongestExact) throw new Refusal("Note.QuoteTooLong", TextQuote.LongestExact) { Field = nameof(Exact) };
        return TextQuote.In(PlainProse.Whole(lesson.Text.Current.Body), exact, Prefix ?? "", Suffix ?? "") ?? throw new Refusal("Note.NotInLesson") { Field = nameof(Exact) };
    }

    private async Task<IActionResult> Change(Action<Note> change, string anchor)
    {
        var isThere = await db.Write(async ct =>
        {
            if (await Mine.FirstOrDefaultAsync(n => n.Id == Id, ct) is not { } note) return false;
            change(note);
            await db.SaveChangesAsync(ct);
            return true;
        });
        return isThere ? Redirect(CourseAddress.OfNotes(CourseId, librarian.Current.Find(CourseId)?.FindLesson(Slug ?? "")?.Slug) + anchor) : NotFound();
    }
}
