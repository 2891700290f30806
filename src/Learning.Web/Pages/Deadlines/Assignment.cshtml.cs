using System.Globalization;
using Learning.Cohorts;
using Learning.Data;
using Learning.Grading;
using Learning.Homework;
using Learning.Mail;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Deadlines;

/// <summary>One homework of one edition: its deadline, how it was moved, whose is another; more time for several at once.</summary>
public sealed class AssignmentModel(LearningDb db, School school, TimeProvider clock, PageWords words) : DatedForm
{
    private const int MovesShown = 20;

    [BindProperty(SupportsGet = true, Name = "assignment")]
    public Guid AssignmentId { get; set; }

    [BindProperty(Name = nameof(Chosen))]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? Answer { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public IReadOnlyList<Moved> Moves { get; private set; } = [];

    public IReadOnlyList<Trainee> Trainees { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.Now();

    public override TimeZoneInfo Zone => Assignment.Zone;

    public sealed record Moved(string? Whose, DateTimeOffset? From, DateTimeOffset To, string Reason, string Author, DateTimeOffset At);

    public sealed record Trainee(Guid MembershipId, string Name, Deadline Deadline, bool HasHandedIn);

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is { } instead) return instead;
        if (Chosen.Count == 0) throw new Refusal("Extension.NobodyChosen");
        await db.Write(Give, HttpContext.RequestAborted);
        TempData["Flash"] = words.Count("Extension.Given", Chosen.Count);
        return Redirect($"/deadlines/{AssignmentId}");
    }

    public override async Task<IActionResult?> Load()
    {
        var assignment = await db.Assignments.DatedBy(User.Id(), db.People).Include(a => a.Cohort).AsNoTracking().FirstOrDefaultAsync(a => a.Id == AssignmentId);
        if (assignment is null) return NotFound();
        Assignment = assignment;
        var unnamed = db.Returns.Unnamed(db.Grades).Where(r => r.AssignmentId == AssignmentId);
        Moves = await db.DeadlineMoves.Where(m => m.AssignmentId == AssignmentId && !unnamed.Any(r => r.MembershipId == m.MembershipId && r.At == m.At)).OrderByDescending(m => m.At).Take(MovesShown)
            .Select(m => new Moved(m.Membership!.Person.Name, m.MembershipId == null || !assignment.IsBlind ? m.From : null, m.To, m.Reason, m.Author.Name, m.At)).ToListAsync();
        Trainees = await People(assignment);
        return null;
    }

    private async Task<IReadOnlyList<Trainee>> People(Assignment assignment)
    {
        var personal = await db.PersonalDeadlines.Where(p => p.AssignmentId == AssignmentId).Include(p => p.OwnBy).Include(p => p.ExtendedBy).AsNoTracking().ToDictionaryAsync(p => p.MembershipId);
        var unnamed = assignment.IsBlind ? (await db.Returns.Unnamed(db.Grades).Where(r => r.AssignmentId == AssignmentId).Select(r => new { r.MembershipId, r.DueAt }).ToListAsync()).ToLookup(r => r.MembershipId, r => r.DueAt) : null;
        var members = await db.Memberships.Where(m => m.CohortId == assignment.CohortId && m.Role == Role.Trainee)
            .Select(m => new { m.Id, m.Person.Name, HasHandedIn = db.Submissions.Any(s => s.MembershipId == m.Id && s.AssignmentId == AssignmentId) }).ToListAsync();
        return
        [
            .. members.Select(m => new Trainee(m.Id, m.Name, assignment.DeadlineOf(personal.GetValueOrDefault(m.Id).Sayable(unnamed?[m.Id] ?? [])), m.HasHandedIn))
                .OrderBy(m => m.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)),
        ];
    }

    private async Task Give(CancellationToken ct)
    {
        var assignment = await db.Assignments.Include(a => a.Cohort).SingleAsync(a => a.Id == AssignmentId, ct);
        var members = await db.Memberships.Where(m => Chosen.Contains(m.Id) && m.CohortId == assignment.CohortId && m.Role == Role.Trainee).Include(m => m.Person).ToListAsync(ct);
        var trainer = await db.People.SingleAsync(p => p.Id == User.Id(), ct);
        var until = Typed(assignment.Zone);
        // The second click says what the first one did.
        var given = await db.Extensions.Where(e => e.AssignmentId == AssignmentId && e.DecidedById == trainer.Id && e.GrantedTo == until && Chosen.Contains(e.MembershipId)).Select(e => e.MembershipId).ToListAsync(ct);
        foreach (var member in members.Where(m => !given.Contains(m.Id))) await db.Give(assignment, member, until, Answer, trainer, school, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
    }
}
