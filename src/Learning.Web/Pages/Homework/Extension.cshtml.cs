using Learning.Cohorts;
using Learning.Data;
using Learning.Homework;
using Learning.Journal;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.Pages.Deadlines;
using Learning.Web.Pages.Extensions;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Homework;

/// <summary>Asking for more time, before the deadline and after it; and what became of it.</summary>
public sealed class ExtensionModel(LearningDb db, SignedLinks links, School school, TimeProvider clock, PageWords words) : DatedForm
{
    private const int UsualDays = 3;

    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    /// <summary>In force for this trainee.</summary>
    public Deadline Deadline { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Extension> Extensions { get; private set; } = [];

    public bool HasOpen => Extensions.Any(e => e.State == ExtensionState.Asked);

    public override TimeZoneInfo Zone => Assignment.Zone;

    private Guid membershipId;

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is { } instead) return instead;
        var now = clock.Now();
        Suggest((Deadline.DueAt > now ? Deadline.DueAt : DueDate.EndOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime), null, Zone)), Zone);
        Day = Day!.Value.AddDays(UsualDays);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        await db.Write(Ask, HttpContext.RequestAborted);
        TempData["Flash"] = words["Extension.Sent"];
        return Redirect($"/homework/{AssignmentId}/extension");
    }

    public override async Task<IActionResult?> Load()
    {
        var me = User.Id();
        var assignment = await db.Assignments.GivenTo(me).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == AssignmentId);
        if (assignment is null) return NotFound();
        Assignment = assignment;
        membershipId = await db.Memberships.Of(me).Where(m => m.CohortId == assignment.CohortId).Select(m => m.Id).SingleAsync();
        Deadline = await db.DeadlineOf(assignment, membershipId);
        Extensions = await db.Extensions.Of(AssignmentId, membershipId).Include(e => e.DecidedBy).OrderByDescending(e => e.AskedAt).AsNoTracking().ToListAsync();
        return null;
    }

    private async Task Ask(CancellationToken ct)
    {
        var now = clock.Now();
        var assignment = await db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == AssignmentId, ct);
        var membership = await db.Memberships.Include(m => m.Person).SingleAsync(m => m.Id == membershipId, ct);
        var deadline = await db.DeadlineOf(assignment, membershipId, ct);
        var open = await db.Extensions.FirstOrDefaultAsync(e => e.MembershipId == membershipId && e.OpenFor == AssignmentId, ct);
        // The second click says what the first one did.
        if (open is not null && open.AskedFor == Typed(assignment.Zone) && open.Reason == PlainWords.Of(Reason, nameof(Reason))) return;
        var extension = Extension.Ask(assignment, membership, deadline, Reason, Typed(assignment.Zone), open is not null, now);
        db.AddRange(extension, new JournalEntry(JournalDeed.ExtensionAsked, membership.Person, extension.Id, ReceivedAt.Of(HttpContext), now, JournalRule.Until(deadline.Source, deadline.DueAt)));
        foreach (var trainer in await db.Memberships.ResponsibleFor(membership, clock.Now()).Select(m => m.Person).ToListAsync(ct))
        {
            var link = links.To(DecideModel.Path, ExtensionLetters.Purpose, DecideModel.SubjectOf(extension, trainer), now + ExtensionLetters.LinkHolds);
            db.Add(ExtensionLetters.Asked(extension, deadline, trainer, link, school, now));
        }

        await db.SaveChangesAsync(ct);
    }
}
