using Learning.Data;
using Learning.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Comments;

/// <summary>The trainee says that a comment has been dealt with, or not yet after all.</summary>
public sealed class AddressedModel(LearningDb db, TimeProvider clock) : CommentPage(db)
{
    [BindProperty]
    public bool IsAddressed { get; set; }

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        var comment = await Db.Comments.SingleAsync(c => c.Id == CommentId);
        comment.MarkAddressed(IsAddressed, clock.Now());
        await Db.SaveChangesAsync();
        return Redirect(Place);
    }

    /// <summary>Only the trainee, whose work it is.</summary>
    public override async Task<IActionResult?> Load() => await base.Load() ?? (IsTrainee ? null : NotFound());
}
