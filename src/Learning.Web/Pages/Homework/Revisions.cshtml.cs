using Learning.Data;
using Learning.Essays;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Every kept state of a draft: to read, to compare word by word, to bring back. However many there are, only the texts shown are read.</summary>
public sealed class RevisionsModel(LearningDb db, PageWords words) : FormPage
{
    private const int OnPage = 50;

    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    /// <summary>The number of the revision being read.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    /// <summary>Which one it is compared with: the one before it unless said otherwise, none where it is 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Against { get; set; }

    /// <summary>Where the list goes on: below this number.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Kept> Revisions { get; private set; } = [];

    /// <summary>Below which number there are more, or null.</summary>
    public int? Older { get; private set; }

    public string? Text { get; private set; }

    public int Current => draft.Version;

    /// <summary>The one kept before the one being read, or null.</summary>
    public int? Previous { get; private set; }

    public int? ComparedWith { get; private set; }

    public WordDiff? Diff { get; private set; }

    public sealed record Kept(int Number, DateTimeOffset At, int WordCount, RevisionOrigin Origin);

    private Draft draft = null!;

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPostRestore()
    {
        if (await Load() is { } instead) return instead;
        if (Text is null) return NotFound();
        draft.Keep(Text, draft.Version, ReceivedAt.Of(HttpContext), RevisionOrigin.Restored);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        TempData["Flash"] = words["Revisions.Restored", Number!.Value];
        return Redirect($"/homework/{AssignmentId}");
    }

    public override async Task<IActionResult?> Load()
    {
        var found = await db.Drafts.WrittenBy(User.Id(), db.Memberships).FirstOrDefaultAsync(d => d.AssignmentId == AssignmentId);
        if (found is null) return NotFound();
        draft = found;
        Assignment = await db.Assignments.Include(a => a.Cohort).AsNoTracking().SingleAsync(a => a.Id == AssignmentId);
        var revisions = db.Revisions.Of(found);
        var listed = await revisions.Where(r => Before == null || r.Number < Before).OrderByDescending(r => r.Number).Take(OnPage + 1)
            .Select(r => new Kept(r.Number, r.KeptAt, r.WordCount, r.Origin)).ToListAsync();
        (Revisions, Older) = (listed[..Math.Min(OnPage, listed.Count)], listed.Count > OnPage ? listed[OnPage - 1].Number : null);
        if (Number is null) return null;
        Text = await TextOf(Number);
        if (Text is null) return NotFound();
        Previous = await revisions.Where(r => r.Number < Number).MaxAsync(r => (int?)r.Number);
        await Compare(Text);
        return null;
    }

    private async Task Compare(string text)
    {
        var other = Against ?? Previous;
        if (other is null or 0 || await TextOf(other) is not { } compared) return;
        ComparedWith = other;
        Diff = other < Number ? WordDiff.Of(compared, text) : WordDiff.Of(text, compared);
    }

    private Task<string?> TextOf(int? number) => db.Revisions.Of(draft).Where(r => r.Number == number).Select(r => r.Text).FirstOrDefaultAsync();
}
