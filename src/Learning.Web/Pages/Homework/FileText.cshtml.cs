using Learning.Cohorts;
using Learning.Data;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>The text that was read in a file, to be looked through, put right and only then taken into the essay.</summary>
public sealed class FileTextModel(LearningDb db, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty(SupportsGet = true, Name = "attachment")]
    public Guid AttachmentId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The version of the draft that stood beside it.</summary>
    [BindProperty, HiddenInput]
    public int Version { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>The essay as it stands.</summary>
    public string Written { get; private set; } = "";

    private Membership membership = null!;
    private string read = "";
    private int current;

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        (Text, Version) = (read, current);
        return Page();
    }

    public Task<IActionResult> OnPostAppend() => Take(written => written.Length == 0 ? Text ?? "" : $"{written.TrimEnd()}\n\n{Text}");

    public Task<IActionResult> OnPostReplace() => Take(_ => Text ?? "");

    public override async Task<IActionResult?> Load()
    {
        var me = User.Id();
        var found = await db.Attachments.Of(me).AsNoTracking().Include(a => a.Assignment.Cohort).Include(a => a.Membership)
            .FirstOrDefaultAsync(a => a.Id == AttachmentId && a.AssignmentId == AssignmentId && a.Text != null);
        if (found is null) return NotFound();
        (Assignment, membership, Name, read) = (found.Assignment, found.Membership, found.Name, found.Text!);
        var draft = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.MembershipId == membership.Id && d.AssignmentId == AssignmentId);
        (Written, current) = (draft?.Text ?? "", draft?.Version ?? 0);
        return null;
    }

    /// <summary>The essay has changed since: it is shown as it is now, and the next press means that.</summary>
    public override Task<IActionResult?> Conflicted()
    {
        ModelState.AddModelError("", words["FileText.Changed"]);
        Version = current;
        return Task.FromResult<IActionResult?>(null);
    }

    private async Task<IActionResult> Take(Func<string, string> joined)
    {
        if (await Load() is { } instead) return instead;
        if (string.IsNullOrWhiteSpace(Text)) throw new Refusal("File.NoText") { Field = nameof(Text) };
        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.MembershipId == membership.Id && d.AssignmentId == AssignmentId);
        if (draft is null) db.Add(draft = new Draft(Assignment, membership));
        draft.Keep(joined(draft.Text), Version, ReceivedAt.Of(HttpContext));
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        TempData["Flash"] = words["FileText.Taken", Name];
        return Redirect($"/homework/{AssignmentId}");
    }
}
