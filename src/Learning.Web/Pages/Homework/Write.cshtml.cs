using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Homework;
using Learning.Journal;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Writing an essay, keeping it, handing it in.</summary>
public sealed partial class WriteModel(LearningDb db, Librarian librarian, School school, TimeProvider clock, PageWords words) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n"); }

    /// <summary>The version of the draft that the writer last saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Names one click on "hand in": the same text sent again is the same submission. Another text, from a page that a browser went back to, is another.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public bool Honest { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public Membership Membership { get; private set; } = null!;

    public Course? Course { get; private set; }

    public Brief? Brief { get; private set; }

    public Draft? Draft { get; private set; }

    public IReadOnlyList<HandedIn> Submissions { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.Now();

    public bool IsTrainee => Membership.Role == Role.Trainee;

    /// <summary>In force for this member.</summary>
    public Deadline Deadline { get; private set; } = null!;

    /// <summary>What was sent came too late.</summary>
    public bool IsRefusedAsLate => !ModelState.IsValid && Deadline.StateAt(Now) == DeadlineState.Closed;

    /// <summary>The latest request for more time, and the wish to hand in at the deadline.</summary>
    public MoreTime MoreTime { get; private set; } = null!;

    public bool CanHandIn => Deadline.AcceptsAt(Now) && !(Submissions.Count >= Assignment.Attempts);

    /// <summary>When the homework was first opened; null until then.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>What was kept in another window meanwhile, when it differs from what was typed here.</summary>
    public string? Elsewhere { get; private set; }

    public string Shown => Text ?? Draft?.Text ?? "";

    /// <summary>What the page shows is what the server has.</summary>
    public bool IsKept => EssayText.Normalize(Shown) == (Draft?.Text ?? "");

    public sealed record HandedIn(int Number, DateTimeOffset ReceivedAt, int WordCount, DateTimeOffset? ReleasedAt)
    {
        public bool IsReleased => ReleasedAt is not null;
    }

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        if (IsTrainee && OpenedAt is null) await Open();
        (Version, Key) = (Draft?.Version ?? 0, Guid.CreateVersion7());
        return Page();
    }

    public async Task<IActionResult> OnPostHandIn()
    {
        var complete = ReceivedAt.CompleteNow(HttpContext);
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
        (Membership, OpenedAt) = await db.Memberships.Of(me).AsNoTracking().Where(m => m.CohortId == assignment.CohortId)
            .Select(m => ValueTuple.Create(m, db.Openings.Where(o => o.MembershipId == m.Id && o.AssignmentId == AssignmentId).Max(o => (DateTimeOffset?)o.OpenedAt))).SingleAsync();
        Deadline = await db.DeadlineOf(assignment, Membership.Id);
        MoreTime = await MoreTime.Of(db, assignment.Id, Membership.Id);
        Course = librarian.Current.Find(assignment.Cohort.CourseId);
        Brief = Course?.FindHomework(assignment.HomeworkId);
        Draft = await db.Drafts.FirstOrDefaultAsync(d => d.MembershipId == Membership.Id && d.AssignmentId == AssignmentId);
        Submissions = await db.Submissions
            .Where(s => s.MembershipId == Membership.Id && s.AssignmentId == AssignmentId)
            .OrderBy(s => s.Number)
            .Select(s => new HandedIn(s.Number, s.ReceivedAt, s.WordCount, db.Grades.Where(g => g.SubmissionId == s.Id).Max(g => g.ReleasedAt)))
            .ToListAsync();
        return null;
    }

    /// <summary>What was typed is kept although it was not accepted, and the journal has why. A blank text replaces nothing.</summary>
    public override async Task Refused(Refusal? refusal)
    {
        if (await Load() is not null || !IsTrainee) return;
        if (refusal is not null && Request.Query["handler"] == "HandIn")
            db.Add(new JournalEntry(JournalDeed.HandInRefused, await db.People.FindAsync(User.Id()), AssignmentId, ReceivedAt.Of(HttpContext), clock.Now(), refusal.Code, EssayText.Sha256(EssayText.Normalize(Text))));
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > Draft.MaximumLength) await db.SaveChangesAsync(HttpContext.RequestAborted);
        else Seen((await Keep()).Version);
    }

    public override async Task<IActionResult?> Conflicted()
    {
        var same = await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.MembershipId == Membership.Id && s.Key == Key);
        if (same is not null && same.Text == EssayText.Normalize(Text)) return Receipt(same);
        Elsewhere = Draft?.Text == EssayText.Normalize(Text) ? null : Draft?.Text;
        Base ??= Version;
        Seen(Draft?.Version ?? 0);
        return SignedOut.IsScript(Request) ? new JsonResult(new { version = Version, text = Draft?.Text }) { StatusCode = StatusCodes.Status409Conflict } : null;
    }

    private async Task<Submission> HandIn(DateTimeOffset complete, CancellationToken ct)
    {
        var sameForm = await db.Submissions.FirstOrDefaultAsync(s => s.MembershipId == Membership.Id && s.Key == Key, ct);
        if (sameForm is not null && sameForm.Text == EssayText.Normalize(Text)) return sameForm;
        if (Assignment.AsksHonesty && !Honest) throw new Refusal("Essay.HonestyMissing") { Field = nameof(Honest) };
        var assignment = await db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == AssignmentId, ct);
        var membership = await db.Memberships.Include(m => m.Person).SingleAsync(m => m.Id == Membership.Id, ct);
        var earlier = await db.Submissions.CountAsync(s => s.MembershipId == membership.Id && s.AssignmentId == AssignmentId, ct);
        var deadline = await db.DeadlineOf(assignment, membership.Id, ct);
        var received = ReceivedAt.Of(HttpContext);
        var submission = Submission.HandIn(assignment, deadline, membership, Text ?? "", earlier, Key == default || sameForm is not null ? Guid.CreateVersion7() : Key, received, complete);
        db.AddRange(submission, new JournalEntry(JournalDeed.HandedIn, membership.Person, submission.Id, received, complete, JournalRule.Until(deadline.Source, deadline.DueAt), submission.Sha256));
        await db.Enclose(submission, ct);
        var draft = await KeepDraft(RevisionOrigin.HandedIn, ct);
        db.Add(Essays.Receipt.For(submission, school, complete));
        var trainers = await db.Memberships.ResponsibleFor(membership, complete).Select(m => m.Person).ToListAsync(ct);
        db.AddRange(trainers.Select(trainer => Essays.Receipt.ForTrainer(trainer, submission, school, complete)));
        await db.SaveChangesAsync(ct);
        if (draft.Revisions.Count == 0) await db.Revisions.MarkHandedIn(draft, ct);
        return submission;
    }

    private async Task<Draft> Keep()
    {
        var draft = await KeepDraft(RevisionOrigin.Typed, HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return draft;
    }

    /// <summary>The writer's will is plain: what was kept elsewhere meanwhile stays among the kept states.</summary>
    private async Task<Draft> KeepDraft(RevisionOrigin origin, CancellationToken ct)
    {
        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.MembershipId == Membership.Id && d.AssignmentId == AssignmentId, ct);
        if (draft is null) db.Add(draft = new Draft(Assignment, Membership));
        draft.Keep(Text ?? "", draft.Version, ReceivedAt.Of(HttpContext), origin);
        return draft;
    }

    private async Task Open()
    {
        try
        {
            await db.Write(async ct =>
            {
                if (await db.Openings.AnyAsync(o => o.MembershipId == Membership.Id && o.AssignmentId == AssignmentId, ct)) return;
                db.Add(new Opening(Assignment, Membership, Now));
                await db.SaveChangesAsync(ct);
            });
        }
        catch (Exception trouble) when (trouble.IsDatabaseTrouble())
        {
            // Nobody is kept from reading for it; the next visit stores it.
        }
    }

    /// <summary>The form goes on from this version.</summary>
    private void Seen(int version) => Version = version;

    private RedirectResult Receipt(Submission submission) => Redirect($"/homework/{AssignmentId}/submissions/{submission.Number}");
}
