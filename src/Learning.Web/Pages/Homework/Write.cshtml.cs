using Learning.Cohorts;
using Learning.Courses;
using Learning.Data;
using Learning.Essays;
using Learning.Essays.Files;
using Learning.Grading;
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
    [BindProperty, HiddenInput]
    public int Version { get; set; }

    /// <summary>Names one click on "hand in": the same text sent again is the same submission. Another text, from a page that a browser went back to, is another.</summary>
    [BindProperty, HiddenInput]
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

    public bool CanHandIn => Deadline.AcceptsAt(Now) && Assignment.AllowsAnother(Submissions.Count, ReturnedCount);

    public int ReturnedCount => Submissions.Count(s => s.IsReturned);

    /// <summary>That the last work was returned for revision; null when it was not, or has been graded since.</summary>
    public Return? Returned { get; private set; }

    /// <summary>Why nothing is expected of this trainee, while nothing has come since.</summary>
    public AbsenceKind? Absence => MoreTime.AbsentAfter == Submissions.Count ? MoreTime.Absence : null;

    /// <summary>By when the work that waits is promised to be graded; null where none waits, or nothing is promised.</summary>
    public DateTimeOffset? PromisedFor => Submissions is [.., { IsReleased: false, IsReturned: false } last] ? Assignment.PromisedFor(last.WaitsFrom) : null;

    /// <summary>A trainer looks at it as it is for the trainee: it leads nowhere.</summary>
    public bool IsOnlyShown { get; init; }

    /// <summary>Shown to who grades without names: nothing that the desk says of the work, too.</summary>
    public bool HidesWork => IsOnlyShown && Assignment.IsBlind && Submissions.Any(s => !s.IsReleased);

    /// <summary>An address under this homework, for whoever may open it.</summary>
    public string? To(string path) => IsOnlyShown ? null : $"/homework/{AssignmentId}{path}";

    /// <summary>When the homework was first opened; null until then.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>What was kept in another window meanwhile, when it differs from what was typed here.</summary>
    public string? Elsewhere { get; private set; }

    public string Shown => Text ?? Draft?.Text ?? "";

    /// <summary>What the page shows is what the server has.</summary>
    public bool IsKept => EssayText.Normalize(Shown) == (Draft?.Text ?? "");

    public sealed record HandedIn(int Number, DateTimeOffset ReceivedAt, DateTimeOffset WaitsFrom, int WordCount, DateTimeOffset? ReleasedAt, DateTimeOffset? ReturnedAt)
    {
        public bool IsReturned => ReturnedAt is not null;

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
        var form = new HandIn(AssignmentId, User.Id(), Text ?? "", Key, Honest, ReceivedAt.Of(HttpContext), ReceivedAt.CompleteNow(HttpContext));
        if (await db.Write(ct => db.HandIn(form, school, ct), HttpContext.RequestAborted) is not { } submission) return NotFound();
        TempData["Settled"] = Window;
        return Receipt(submission);
    }

    public override Task<IActionResult?> Load() => LoadFor(User.Id());

    /// <param name="me">Whose page it is.</param>
    public async Task<IActionResult?> LoadFor(Guid me)
    {
        var assignment = await db.Assignments.Include(a => a.Cohort).AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == AssignmentId && a.Cohort.Memberships.Any(m => m.PersonId == me));
        if (assignment is null) return NotFound();
        Assignment = assignment;
        (Membership, OpenedAt) = await db.Memberships.Of(me).AsNoTracking().Where(m => m.CohortId == assignment.CohortId)
            .Select(m => ValueTuple.Create(m, db.Openings.Where(o => o.MembershipId == m.Id && o.AssignmentId == AssignmentId).Max(o => (DateTimeOffset?)o.OpenedAt))).SingleAsync();
        Deadline = await (IsOnlyShown ? db.SayableDeadlineOf(assignment, Membership.Id) : db.DeadlineOf(assignment, Membership.Id));
        MoreTime = await MoreTime.Of(db, assignment.Id, Membership.Id);
        Course = librarian.Current.Find(assignment.Cohort.CourseId);
        Brief = Course?.FindHomework(assignment.HomeworkId);
        Draft = await db.Drafts.FirstOrDefaultAsync(d => d.MembershipId == Membership.Id && d.AssignmentId == AssignmentId);
        Submissions = await db.Submissions
            .Where(s => s.MembershipId == Membership.Id && s.AssignmentId == AssignmentId)
            .OrderBy(s => s.Number)
            .Select(s => new HandedIn(s.Number, s.ReceivedAt, s.IsAutomatic ? s.DueAt : s.ReceivedAt, s.WordCount, db.Grades.Where(g => g.SubmissionId == s.Id).Max(g => g.ReleasedAt), db.Returns.Where(r => r.SubmissionId == s.Id).Max(r => (DateTimeOffset?)r.At)))
            .ToListAsync();
        if (Submissions is [.., { ReturnedAt: { } at } last] && !(last.ReleasedAt >= at))
            Returned = await db.Returns.Include(r => r.By).AsNoTracking().SingleAsync(r => r.MembershipId == Membership.Id && r.AssignmentId == AssignmentId && r.Number == last.Number);
        return null;
    }

    /// <summary>What was typed is kept although it was not accepted, and the journal has why. A blank text replaces nothing.</summary>
    public override async Task Refused(Refusal? refusal)
    {
        if (await Load() is not null || !IsTrainee) return;
        await db.Write(ct => Keep(refusal, ct), HttpContext.RequestAborted);
        if (Draft is not null) Seen(Draft.Version);
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

    /// <summary>The writer's will is plain: what was kept elsewhere meanwhile stays among the kept states.</summary>
    private async Task Keep(Refusal? refusal, CancellationToken ct)
    {
        if (refusal is not null && Request.Query["handler"] == "HandIn")
            db.Add(new JournalEntry(JournalDeed.HandInRefused, await db.People.FindAsync([User.Id()], ct), AssignmentId, ReceivedAt.Of(HttpContext), clock.Now(), refusal.Code, EssayText.Sha256(EssayText.Normalize(Text))));
        if (!string.IsNullOrWhiteSpace(Text) && Text.Length <= Draft.MaximumLength)
        {
            Draft = await db.Drafts.FirstOrDefaultAsync(d => d.MembershipId == Membership.Id && d.AssignmentId == AssignmentId, ct);
            if (Draft is null) db.Add(Draft = new Draft(Assignment, Membership));
            Draft.Keep(Text, Draft.Version, ReceivedAt.Of(HttpContext));
        }

        await db.SaveChangesAsync(ct);
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
