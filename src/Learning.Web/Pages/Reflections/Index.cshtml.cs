using Learning.Courses;
using Learning.Data;
using Learning.Study;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Reflections;

/// <summary>Notes that trainees of the reader's own editions chose to show, the newest first.</summary>
public sealed class IndexModel(LearningDb db, Librarian librarian) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Only notes of this exercise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Exercise { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public DateTimeOffset? LastAt { get; set; }

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? LastId { get; set; }

    public IReadOnlyList<SharedNote> Notes { get; private set; } = [];

    public PageKey? Older { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        if (!User.IsTrainer()) return NotFound();
        var answers = db.Answers.SharedWith(User.Id(), db.Memberships);
        if (Exercise is { } exercise) answers = answers.Where(a => a.ExerciseId == exercise);
        if (PageKey.From(LastAt, LastId) is { } last) answers = answers.OlderThan(last.At, last.Id);
        var found = await SharedNote.Of(answers.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(PageSize + 1)).ToListAsync();
        Notes = [.. found.Take(PageSize).Select(note => note with { Course = librarian.Current.Find(note.CourseId) })];
        if (found.Count > PageSize) Older = new PageKey(Notes[^1].At, Notes[^1].Id);
        return Page();
    }
}
