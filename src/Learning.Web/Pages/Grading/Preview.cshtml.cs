using Learning.Courses;
using Learning.Data;
using Learning.Grading;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>What the trainee will see, and the release of exactly that: now or at a set time.</summary>
public sealed class PreviewModel(LearningDb db, Librarian librarian, School school, TimeProvider clock, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "submission")]
    public Guid SubmissionId { get; set; }

    /// <summary>What the trainer has looked at.</summary>
    [BindProperty, HiddenInput]
    public int Version { get; set; }

    /// <summary>"now" or "later".</summary>
    [BindProperty]
    public string? When { get; set; }

    /// <summary>Local time of the cohort.</summary>
    [BindProperty]
    public string? At { get; set; }

    public ResultView View { get; private set; } = null!;

    /// <summary>Authors of comments that were begun on it and not added.</summary>
    public IReadOnlyList<string> Drafts { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        Version = View.Grade.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        var at = When == "later" ? Typed() : (DateTimeOffset?)null;
        await db.Write(ct => Release(at, ct), HttpContext.RequestAborted);
        TempData["Flash"] = at is { } later ? words["Preview.Set", Moments.Minute(later, View.Submission.Assignment.Zone)] : words["Grade.Released"];
        return Redirect($"/grading/{SubmissionId}");
    }

    public override async Task<IActionResult?> Load()
    {
        var grade = await db.Grades.Where(g => g.SubmissionId == SubmissionId && db.Submissions.GradableBy(User.Id()).Any(s => s.Id == g.SubmissionId))
            .Include(g => g.Marks).Include(g => g.Rules).Include(g => g.Submission.Assignment.Cohort).Include(g => g.Submission.Membership.Person)
            .AsNoTracking().AsSplitQuery().FirstOrDefaultAsync();
        if (grade is null) return NotFound();
        if (!Byline.IsHidden(grade.Submission, grade.IsReleased)) grade.FillIn(grade.Submission.Membership.Person.FirstName);
        View = await db.ResultOf(grade, librarian, null);
        if (!grade.IsReleased) Drafts = [.. (await db.OpenDraftsOn([SubmissionId]))[SubmissionId]];
        return null;
    }

    public override Task<IActionResult?> Conflicted()
    {
        ModelState.Remove(nameof(Version));
        Version = View.Grade.Version;
        ModelState.AddModelError("", words["Preview.Changed"]);
        return Task.FromResult<IActionResult?>(null);
    }

    private DateTimeOffset Typed() => CohortTime.Parse(At, View.Submission.Assignment.Cohort) ?? throw new Refusal("Grade.TimeMissing") { Field = nameof(At) };

    private async Task Release(DateTimeOffset? at, CancellationToken ct)
    {
        var grade = await db.Grades.Include(g => g.Marks).Include(g => g.Rules).Include(g => g.Submission.Assignment).Include(g => g.Submission.Membership.Person)
            .SingleAsync(g => g.SubmissionId == SubmissionId, ct);
        if (grade.Version != Version) throw new StaleGrade();
        var me = await db.People.SingleAsync(p => p.Id == User.Id(), ct);
        if (at is { } later) grade.ReleaseLater(later, me.Id, clock.Now());
        else await db.Release(grade, me, school, ReceivedAt.Of(HttpContext), clock.Now());
        await db.SaveChangesAsync(ct);
    }
}
