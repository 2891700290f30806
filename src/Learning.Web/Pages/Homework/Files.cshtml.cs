using System.Collections.Immutable;
using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Files with a homework: put with it, listed, taken back. What was typed in the editor comes along and is kept, so that no word depends on a file.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, ValueLengthLimit = (int)WebSetup.LargestBody, ValueCountLimit = 512)]
public sealed class FilesModel(LearningDb db, Librarian librarian, Reception reception, UploadFolder folder, UploadOptions options, TimeProvider clock, PageWords words) : FormPage
{
    /// <summary>As many files as are taken, each of the largest size, and a little more, so that one more or one too large is refused in words.</summary>
    public const long LargestRequest = (UploadOptions.MostFiles + 1) * UploadOptions.LargestFile + WebSetup.LargestBody;

    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What stood in the editor; null when the files come from elsewhere.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The version of the draft that the writer last saw.</summary>
    [BindProperty, HiddenInput]
    public int Version { get; set; }

    /// <summary>As in <see cref="WriteModel.Window"/>.</summary>
    [BindProperty, HiddenInput]
    public Guid? Window { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public ImmutableArray<string> Formats { get; private set; } = [];

    public IReadOnlyList<FileShown> Present { get; private set; } = [];

    public long Quota => options.Quota;

    /// <summary>Typed, but longer than a draft may be: shown, so that it is not lost.</summary>
    public string? Unkept => Text?.Length > Draft.MaximumLength ? Text : null;

    private Membership membership = null!;

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        if (Formats.IsEmpty) return NotFound();
        var isTheirs = await KeepTyped();
        var sent = Files.Select(f => new SentFile(f.FileName, f.OpenReadStream)).ToList();
        var stored = await reception.Take(sent, Formats, received => db.Write(ct => Store(received, ct), HttpContext.RequestAborted), HttpContext.RequestAborted);
        TempData["Flash"] = words.Count("Files.Attached", stored.Count) + (isTheirs ? " " + words["Draft.Taken"] : "");
        return Redirect(stored is [{ Text: not null } one] ? $"/homework/{AssignmentId}/files/{one.Id}" : $"/homework/{AssignmentId}/files");
    }

    public async Task<IActionResult> OnPostRemove(Guid id)
    {
        if (await Load() is { } instead) return instead;
        if (await db.Write(ct => Remove(id, ct), HttpContext.RequestAborted) is not { } removed) return NotFound();
        if (removed.RemovedAt is null) folder.Delete(id);
        TempData["Flash"] = words["Files.Removed", removed.Name];
        return Redirect($"/homework/{AssignmentId}/files");
    }

    public override async Task<IActionResult?> Load()
    {
        var me = User.Id();
        var assignment = await db.Assignments.GivenTo(me).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == AssignmentId);
        if (assignment is null) return NotFound();
        Assignment = assignment;
        membership = await db.Memberships.Of(me).AsNoTracking().SingleAsync(m => m.CohortId == assignment.CohortId);
        Formats = librarian.Current.Find(assignment.Cohort.CourseId)?.FindHomework(assignment.HomeworkId)?.Formats ?? [];
        Present = await db.Attachments.PresentIn(AssignmentId, membership.Id).Shown().ToListAsync();
        return null;
    }

    public override async Task Refused(Refusal? refusal)
    {
        if (Unkept is null && await Load() is null) await KeepTyped();
    }

    /// <summary>A blank text replaces nothing, nor does one that was left as it had been kept. A newer one from another window goes on; this one stays among the kept states.</summary>
    /// <returns>Whether another window's text goes on.</returns>
    private async Task<bool> KeepTyped()
    {
        if (string.IsNullOrWhiteSpace(Text)) return false;
        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.MembershipId == membership.Id && d.AssignmentId == AssignmentId);
        if (draft is null) db.Add(draft = new Draft(Assignment, membership));
        var seen = await db.Set<Revision>().Where(r => r.DraftId == draft.Id && r.Number == Version).Select(r => r.Text).FirstOrDefaultAsync();
        if (seen == EssayText.Normalize(Text)) return false;
        var (theirs, isNewer, at) = (draft.Text, draft.Version != Version, ReceivedAt.Of(HttpContext));
        draft.Keep(Text, draft.Version, at);
        if (isNewer) draft.Keep(theirs, draft.Version, at, RevisionOrigin.Restored);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        TempData["Settled"] = Window;
        return isNewer;
    }

    /// <summary>The same file again is the one that is there.</summary>
    private async Task<IReadOnlyList<Attachment>> Store(IReadOnlyList<ReceivedFile> received, CancellationToken ct)
    {
        var me = User.Id();
        var present = await db.Attachments.PresentIn(AssignmentId, membership.Id).ToListAsync(ct);
        var bytes = await db.Attachments.Of(me).SumAsync(a => a.Length, ct);
        var stored = new List<Attachment>();
        foreach (var file in received)
        {
            var attachment = present.Find(a => a.Sha256 == file.Sha256 && a.Name == file.Name);
            if (attachment is null)
            {
                attachment = new Attachment(Assignment, membership, file, present.Count, bytes, options, clock.Now());
                bytes += file.Length;
                present.Add(attachment);
                db.Add(attachment);
            }

            stored.Add(attachment);
        }

        await db.SaveChangesAsync(ct);
        return stored;
    }

    /// <summary>What went with a submission stays with it; anything else goes for good.</summary>
    private async Task<Attachment?> Remove(Guid id, CancellationToken ct)
    {
        var attachment = await db.Attachments.PresentIn(AssignmentId, membership.Id).FirstOrDefaultAsync(a => a.Id == id, ct);
        if (attachment is null) return null;
        var isEnclosed = await db.Enclosures.AnyAsync(e => e.AttachmentId == id, ct);
        if (isEnclosed) attachment.Remove(clock.Now());
        else db.Remove(attachment);
        await db.SaveChangesAsync(ct);
        return attachment;
    }
}
