using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Returns;

/// <summary>A work that came back: the trainer's word, and the comments that had been written by then beside the text. Marks are never read here.</summary>
public sealed class ReturnedModel(LearningDb db, TimeProvider clock) : PageModel
{
    public Return Return { get; private set; } = null!;

    public EssaySheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The marks may be read as well; who sees the comments here has seen them.</summary>
    public bool IsReleased { get; private set; }

    /// <summary>In force for the trainee.</summary>
    public Deadline Deadline { get; private set; } = null!;

    /// <summary>The next attempt has not come, and is accepted.</summary>
    public bool IsAwaited { get; private set; }

    public DateTimeOffset Now { get; } = clock.Now();

    public async Task<IActionResult> OnGet(Guid assignment, int number)
    {
        var back = await db.Returns.SentTo(User.Id()).Include(r => r.By).Include(r => r.Submission.Assignment.Cohort).AsNoTracking().FirstOrDefaultAsync(r => r.AssignmentId == assignment && r.Number == number);
        if (back is null) return NotFound();
        Return = back;
        IsReleased = await db.Seen(back.SubmissionId, Now);
        var comments = await db.Comments.Shown(db.Grades).Where(c => c.SubmissionId == back.SubmissionId).Include(c => c.Answers).AsNoTracking().ToListAsync();
        var authors = comments.SelectMany(c => c.Answers.Select(a => a.AuthorId).Append(c.AuthorId)).Distinct().ToArray();
        Names = await db.People.Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        // Where names are hidden, saved comments keep the room for them until the release.
        foreach (var comment in comments) comment.FillIn(User.FirstName());
        Sheet = EssaySheet.Of(back.Submission.Text, comments);
        Deadline = await db.DeadlineOf(back.Submission.Assignment, back.MembershipId);
        IsAwaited = Deadline.AcceptsAt(Now) && !await db.Submissions.AnyAsync(s => s.MembershipId == back.MembershipId && s.AssignmentId == assignment && s.Number > number);
        return Page();
    }
}
