using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Homework;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Writing an essay, keeping it, handing it in.</summary>
public sealed class WriteModel(LearningDb db, Librarian librarian, School school, TimeProvider clock, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The version of the draft that the writer last saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Names one click on "hand in": sent again, it is the same submission.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public bool Honest { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public Membership Membership { get; private set; } = null!;

    public Brief? Brief { get; private set; }

    public Draft? Draft { get; private set; }

    public IReadOnlyList<HandedIn> Submissions { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.Now();

    public bool IsTrainee => Membership.Role == Role.Trainee;

    public DeadlineState State => Assignment.Deadline.StateAt(Now);

    public bool CanHandIn => Assignment.Deadline.AcceptsAt(Now) && !(Submissions.Count >= Assignment.Attempts);

    /// <summary>What was kept in another window meanwhile, when it differs from what was typed here.</summary>
    public string? Elsewhere { get; private set; }

    public string Shown => Text ?? Draft?.Text ?? "";

    /// <summary>What the page shows is what the server has.</summary>
    public bool IsKept => EssayText.Normalize(Shown) == (Draft?.Text ?? "");

    public sealed record HandedIn(int Number, DateTimeOffset ReceivedAt, int WordCount, bool IsReleased);

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        (Version, Key) = (Draft?.Version ?? 0, Guid.CreateVersion7());
        return Page();
    }

    public async Task<IActionResult> OnPostKeep()
    {
        if (await Load() is { } instead) return instead;
        if (!IsTrainee) return NotFound();
        var draft = await Keep(Version);
        if (SignedOut.IsScript(Request)) return new JsonResult(new { version = draft.Version, keptAt = Moments.Time(draft.KeptAt, Assignment.Deadline.Zone) });
        TempData["Flash"] = words["Draft.Kept"];
        return Redirect($"/homework/{AssignmentId}");
    }

    public async Task<IActionResult> OnPostHandIn()
    {
        var complete = clock.Now();
        if (await Load() is { } instead) return instead;
        if (!IsTrainee) return NotFound();
        return Receipt(await db.Write(ct => HandIn(complete, ct), HttpContext.RequestAborted));
    }

    public override async Task<IActionResult?> Load()
    {
        var me = User.Id();
        var assignment = await db.Assignments.Include(a => a.Cohort).AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == AssignmentId && a.Cohort.Memberships.Any(m => m.PersonId == me));
        if (assignment is null) return NotFound();
        Assignment = assignment;
        Membership = await db.Memberships.Of(me).AsNoTracking().SingleAsync(m => m.CohortId == assignment.CohortId);
        Brief = librarian.Current.Find(assignment.Cohort.CourseId)?.FindHomework(assignment.HomeworkId);
        Draft = await db.Drafts.FirstOrDefaultAsync(d => d.MembershipId == Membership.Id && d.AssignmentId == AssignmentId);
        Submissions = await db.Submissions
            .Where(s => s.MembershipId == Membership.Id && s.AssignmentId == AssignmentId)
            .OrderBy(s => s.Number)
            .Select(s => new HandedIn(s.Number, s.ReceivedAt, s.WordCount, db.Grades.Any(g => g.SubmissionId == s.Id && g.ReleasedAt != null)))
            .ToListAsync();
        return null;
    }

    /// <summary>What was typed is kept although it was not accepted. A blank text replaces nothing.</summary>
    public override async Task Refused()
    {
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > Draft.MaximumLength || await Load() is not null || !IsTrainee) return;
        Seen((await Keep(null)).Version);
    }

    public override async Task<IActionResult?> Conflicted()
    {
        var same = await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.MembershipId == Membership.Id && s.Key == Key);
        if (same is not null) return Receipt(same);
        Elsewhere = Draft?.Text == EssayText.Normalize(Text) ? null : Draft?.Text;
        Seen(Draft?.Version ?? 0);
        return SignedOut.IsScript(Request) ? new JsonResult(new { version = Version, text = Draft?.Text }) { StatusCode = StatusCodes.Status409Conflict } : null;
    }

    private async Task<Submission> HandIn(DateTimeOffset complete, CancellationToken ct)
    {
        if (await db.Submissions.FirstOrDefaultAsync(s => s.MembershipId == Membership.Id && s.Key == Key, ct) is { } already) return already;
        if (Assignment.AsksHonesty && !Honest) throw new Refusal("Essay.HonestyMissing") { Field = nameof(Honest) };
        var assignment = await db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == AssignmentId, ct);
        var membership = await db.Memberships.Include(m => m.Person).SingleAsync(m => m.Id == Membership.Id, ct);
        var earlier = await db.Submissions.CountAsync(s => s.MembershipId == membership.Id && s.AssignmentId == AssignmentId, ct);
        var received = ReceivedAt.Of(HttpContext);
        var submission = Submission.HandIn(assignment, membership, Text ?? "", earlier, Key == default ? Guid.CreateVersion7() : Key, received, complete);
        db.Add(submission);
        await db.Enclose(submission, ct);
        await KeepDraft(null, ct);
        db.Add(Essays.Receipt.For(submission, school, complete));
        db.AddRange((await TrainersToTell(membership, ct)).Select(trainer => Essays.Receipt.ForTrainer(trainer, submission, school, complete)));
        await db.SaveChangesAsync(ct);
        return submission;
    }

    /// <summary>The responsible trainer; where nobody is responsible, every trainer of the edition.</summary>
    private Task<List<People.Person>> TrainersToTell(Membership membership, CancellationToken ct) =>
        db.Memberships
            .Where(m => m.CohortId == membership.CohortId && m.Role == Role.Trainer)
            .Where(m => membership.ResponsibleTrainerId == null || m.PersonId == membership.ResponsibleTrainerId)
            .Select(m => m.Person).ToListAsync(ct);

    private async Task<Draft> Keep(int? seenVersion)
    {
        var draft = await KeepDraft(seenVersion, HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return draft;
    }

    /// <param name="seenVersion">Null where the writer's will is plain: what was kept elsewhere stays among the revisions.</param>
    private async Task<Draft> KeepDraft(int? seenVersion, CancellationToken ct)
    {
        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.MembershipId == Membership.Id && d.AssignmentId == AssignmentId, ct);
        if (draft is null) db.Add(draft = new Draft(Assignment, Membership));
        draft.Keep(Text ?? "", seenVersion ?? draft.Version, clock.Now());
        return draft;
    }

    /// <summary>The form goes on from this version.</summary>
    private void Seen(int version) => Version = version;

    private RedirectResult Receipt(Submission submission) => Redirect($"/homework/{AssignmentId}/submissions/{submission.Number}");
}
