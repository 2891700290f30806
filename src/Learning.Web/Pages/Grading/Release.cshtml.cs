using System.Globalization;
using Learning.Data;
using Learning.Essays;
using Learning.Grading;
using Learning.Homework;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Grading;

/// <summary>All that is ready of one homework, released together. What somebody changed since the list was shown is left out and said.</summary>
public sealed class ReleaseModel(LearningDb db, School school, TimeProvider clock, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    /// <summary>Grades with the versions that were shown: <see cref="ValueOf"/>.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? When { get; set; }

    [BindProperty]
    public string? At { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public IReadOnlyList<ReadyGrade> Ready { get; private set; } = [];

    /// <summary>Begun and not complete.</summary>
    public int Unfinished { get; private set; }

    /// <param name="Drafts">Authors of comments that were begun on it and not added.</param>
    public sealed record ReadyGrade(Grade Grade, string Trainee, int Comments, IReadOnlyList<string> Drafts)
    {
        public string Value => ValueOf(Grade);
    }

    /// <summary>At first all but those that have a time of their own or lack a comment that somebody is still writing.</summary>
    public bool IsChosen(ReadyGrade ready) => HttpMethods.IsPost(Request.Method) ? Chosen.Contains(ready.Value, StringComparer.Ordinal) : ready is { Grade.ReleaseAt: null, Drafts.Count: 0 };

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        if (Chosen.Count == 0) throw new Refusal("Grade.NothingChosen");
        var at = When == "later" ? CohortTime.Parse(At, Assignment.Cohort) ?? throw new Refusal("Grade.TimeMissing") { Field = nameof(At) } : (DateTimeOffset?)null;
        var released = await db.Write(ct => Release(at, ct), HttpContext.RequestAborted);
        TempData["Flash"] = words.Count(at is null ? "ReleaseAll.Released" : "ReleaseAll.TimeSet", released) + (released < Chosen.Count ? " " + words["ReleaseAll.Changed"] : "");
        return Redirect($"/grading/homework/{AssignmentId}/release");
    }

    public override async Task<IActionResult?> Load()
    {
        var assignment = await db.Assignments.Include(a => a.Cohort).AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == AssignmentId && a.Cohort.Memberships.Any(m => m.PersonId == User.Id() && m.Role == Learning.Cohorts.Role.Trainer));
        if (assignment is null) return NotFound();
        Assignment = assignment;
        var begun = await Unreleased().AsNoTracking().AsSplitQuery().OrderBy(g => g.Submission.ReceivedAt).ThenBy(g => g.Id).ToListAsync();
        var ready = begun.Where(g => g.IsComplete).ToList();
        var ids = ready.Select(g => g.SubmissionId).ToList();
        var comments = await db.Comments.Standing().Where(c => ids.Contains(c.SubmissionId)).GroupBy(c => c.SubmissionId).Select(c => new { c.Key, Count = c.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count);
        var drafts = await db.OpenDraftsOn(ids);
        Ready = [.. ready.Select(g => new ReadyGrade(g, Byline.Of(g.Submission, g.IsReleased), comments.GetValueOrDefault(g.SubmissionId), [.. drafts[g.SubmissionId]]))];
        Unfinished = begun.Count - ready.Count;
        return null;
    }

    private static string ValueOf(Grade grade) => string.Create(CultureInfo.InvariantCulture, $"{grade.Id:N}.{grade.Version}");

    /// <summary>Of the works that count; what was returned for revision is released by itself, or not at all.</summary>
    private IQueryable<Grade> Unreleased() => db.Grades
        .Where(g => g.ReleasedAt == null && db.Submissions.ThatCount(db.Submissions).NotReturned(db.Returns).Any(s => s.Id == g.SubmissionId && s.AssignmentId == AssignmentId))
        .Include(g => g.Marks).Include(g => g.Rules).Include(g => g.Submission.Assignment).Include(g => g.Submission.Membership.Person);

    private async Task<int> Release(DateTimeOffset? at, CancellationToken ct)
    {
        var me = await db.People.SingleAsync(p => p.Id == User.Id(), ct);
        var shown = (await Unreleased().ToListAsync(ct)).Where(g => Chosen.Contains(ValueOf(g), StringComparer.Ordinal)).ToList();
        foreach (var grade in shown)
        {
            if (at is { } later) grade.ReleaseLater(later, me.Id, clock.Now());
            else await db.Release(grade, me, school, ReceivedAt.Of(HttpContext), clock.Now(), "with others");
        }

        await db.SaveChangesAsync(ct);
        return shown.Count;
    }
}
