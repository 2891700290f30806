using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.Pages.Deadlines;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Returns;

/// <summary>Sends a work back for revision: a word to the trainee, and until when the next attempt is awaited.</summary>
public sealed class ReturnModel(LearningDb db, School school, TimeProvider clock, PageWords words) : DatedForm
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    [BindProperty(SupportsGet = true, Name = "submission")]
    public Guid SubmissionId { get; set; }

    [BindProperty]
    public string? Words { get; set => field = value?.ReplaceLineEndings("\n"); }

    public Submission Submission { get; private set; } = null!;

    /// <summary>In force for the trainee.</summary>
    public Deadline Deadline { get; private set; } = null!;

    /// <summary>How many the trainee will read.</summary>
    public int Comments { get; private set; }

    /// <summary>The trainee may already read the marks.</summary>
    public bool IsReleased { get; private set; }

    public override TimeZoneInfo Zone => Submission.Assignment.Zone;

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        var now = clock.Now();
        var soonest = DueDate.EndOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime), null, Zone) + Usual;
        Suggest(Deadline.DueAt > soonest ? Deadline.DueAt : soonest, Zone);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(Return, HttpContext.RequestAborted);
        TempData["Flash"] = words["Return.Done"];
        return Redirect($"/grading/{SubmissionId}");
    }

    public override async Task<IActionResult?> Load()
    {
        var submission = await db.Submissions.GradableBy(User.Id()).Include(s => s.Assignment.Cohort).AsNoTracking().FirstOrDefaultAsync(s => s.Id == SubmissionId);
        if (submission is null) return NotFound();
        Submission = submission;
        Deadline = await db.DeadlineOf(submission.Assignment, submission.MembershipId);
        IsReleased = await db.Grades.Released().AnyAsync(g => g.SubmissionId == SubmissionId);
        Comments = await db.Comments.Standing().OpenTo(User.Id(), db.Submissions, db.Grades).CountAsync(c => c.SubmissionId == SubmissionId);
        return null;
    }

    private async Task Return(CancellationToken ct)
    {
        var submission = await db.Submissions.Include(s => s.Assignment.Cohort).Include(s => s.Membership.Person).SingleAsync(s => s.Id == SubmissionId, ct);
        var trainer = await db.People.SingleAsync(p => p.Id == User.Id(), ct);
        await db.ReturnForRevision(submission, Typed(Zone), Words, trainer, school, ReceivedAt.Of(HttpContext), clock.Now(), ct);
        await db.SaveChangesAsync(ct);
    }
}
