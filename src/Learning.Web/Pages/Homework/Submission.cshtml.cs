using System.Globalization;
using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>The receipt: what was handed in, when it was received, which deadline was applied.</summary>
public sealed class SubmissionModel(LearningDb db, TimeProvider clock) : PageModel
{
    public Submission Submission { get; private set; } = null!;

    public bool IsReleased { get; private set; }

    public bool IsReturned { get; private set; }

    /// <summary>The one that counts.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Another attempt would be accepted now.</summary>
    public bool MayAgain { get; private set; }

    /// <summary>How work that came after its deadline counts; null for what came in time.</summary>
    public string? Standing { get; private set; }

    /// <summary>By when marks are promised; null where none are.</summary>
    public DateTimeOffset? PromisedFor => IsReleased || IsReturned || !IsLast ? null : Submission.Assignment.PromisedFor(Submission.WaitsFrom);

    public async Task<IActionResult> OnGet(Guid assignment, int number)
    {
        var submission = await db.Submissions.HandedInBy(User.Id())
            .Include(s => s.Assignment.Cohort).Include(s => s.SourceBy).Include(s => s.HandedInBy).AsNoTracking()
            .FirstOrDefaultAsync(s => s.AssignmentId == assignment && s.Number == number);
        if (submission is null) return NotFound();
        Submission = submission;
        var deadline = await db.DeadlineOf(submission.Assignment, submission.MembershipId);
        Standing = Receipt.Standing(submission.IsAfterDeadline, submission.IsLateBy(deadline), submission.PenaltyPercentBy(deadline), CultureInfo.CurrentUICulture);
        var since = await db.Submissions.Where(s => s.Id == submission.Id)
            .Select(s => new
            {
                IsReleased = db.Grades.Any(g => g.SubmissionId == s.Id && g.ReleasedAt != null),
                IsReturned = db.Returns.Any(r => r.SubmissionId == s.Id),
                HandedIn = db.Submissions.Count(other => other.MembershipId == s.MembershipId && other.AssignmentId == s.AssignmentId),
                Returned = db.Returns.Count(r => r.MembershipId == s.MembershipId && r.AssignmentId == s.AssignmentId),
            }).SingleAsync();
        (IsReleased, IsReturned, IsLast) = (since.IsReleased, since.IsReturned, since.HandedIn == number);
        MayAgain = deadline.AcceptsAt(clock.Now()) && submission.Assignment.AllowsAnother(since.HandedIn, since.Returned);
        return Page();
    }
}
