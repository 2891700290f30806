using Learning.Courses;
using Learning.Data;
using Learning.Grading;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>The bank of comments: one's own, and what others share in the cohorts one teaches.</summary>
public sealed class CommentsModel(LearningDb db, Librarian librarian, TimeProvider clock, PageWords words) : FormPage
{
    private const int Shown = 1_000;

    [BindProperty]
    public Guid? Id { get; set; }

    [BindProperty]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n"); }

    [BindProperty]
    public string? Criterion { get; set; }

    [BindProperty]
    public Guid? Cohort { get; set; }

    public IReadOnlyList<SavedComment> Saved { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Criteria { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<Guid, string> Cohorts { get; private set; } = new Dictionary<Guid, string>();

    public Guid Me => User.Id();

    /// <summary>The field of a comment's words; null: of a new one's.</summary>
    public static string TextField(SavedComment? saved) => saved is null ? nameof(Text) : $"{nameof(Text)}-{saved.Id:N}";

    public string CriterionTitle(string id) => Criteria.GetValueOrDefault(id, id);

    public string CohortName(Guid id) => Cohorts.GetValueOrDefault(id, "");

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public Task<IActionResult> OnPostAdd() => Do("Bank.Added", async () =>
    {
        if (await db.SavedComments.OwnedBy(Me).CountAsync() >= SavedComment.Most) throw new Refusal("SavedComment.TooMany", SavedComment.Most);
        db.Add(new SavedComment(Me, Text, KnownCriterion, KnownCohort, clock.Now()));
    });

    public Task<IActionResult> OnPostChange() => Do("Bank.Changed", async () =>
    {
        var mine = await Mine();
        try
        {
            mine.Change(Text, KnownCriterion, KnownCohort);
        }
        catch (Refusal refusal)
        {
            throw refusal.About(TextField(mine));
        }
    });

    public Task<IActionResult> OnPostRemove() => Do("Bank.Removed", async () => db.Remove(await Mine()));

    public override async Task<IActionResult?> Load()
    {
        var taught = await db.Cohorts.SharedWith(Me).Select(c => new { c.Id, c.Name, c.CourseId }).ToListAsync();
        if (taught.Count == 0) return NotFound();
        Cohorts = taught.ToDictionary(c => c.Id, c => c.Name);
        Criteria = taught.Select(c => librarian.Current.Find(c.CourseId)).OfType<Course>().DistinctBy(c => c.Id).SelectMany(c => c.Homework).SelectMany(h => h.Rubric.Criteria)
            .DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, c => c.Text.Current.Title, StringComparer.Ordinal);
        Saved = await db.SavedComments.Where(c => c.OwnerId == Me || (c.CohortId != null && db.Cohorts.SharedWith(Me).Any(t => t.Id == c.CohortId)))
            .Include(c => c.Owner).OrderByDescending(c => c.Uses).ThenByDescending(c => c.WrittenAt).ThenBy(c => c.Id).Take(Shown).AsNoTracking().ToListAsync();
        return null;
    }

    private string? KnownCriterion => Criterion is { } id && Criteria.ContainsKey(id) ? id : null;

    private Guid? KnownCohort => Cohort is { } id && Cohorts.ContainsKey(id) ? id : null;

    private async Task<IActionResult> Do(string done, Func<Task> change)
    {
        if (await Load() is { } instead) return instead;
        if (Id is { } id && Saved.All(c => c.Id != id || c.OwnerId != Me)) return NotFound();
        await change();
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        TempData["Flash"] = words[done];
        return Redirect("/grading/comments");
    }

    private Task<SavedComment> Mine() => db.SavedComments.OwnedBy(Me).SingleAsync(c => c.Id == Id);
}
