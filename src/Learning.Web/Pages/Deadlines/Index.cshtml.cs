using Learning.Data;
using Learning.Homework;
using Learning.Mail;
using Learning.People;
using Learning.Web.Http;
using Learning.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Pages.Deadlines;

/// <summary>Requests for more time, to decide one by one or several at once, and the deadlines of the editions that a person teaches.</summary>
public sealed class IndexModel(LearningDb db, School school, TimeProvider clock, PageWords words) : DatedForm
{
    private const int Shown = 50;

    [BindProperty(Name = nameof(Chosen))]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? Answer { get; set; }

    public int Count { get; private set; }

    public IReadOnlyList<Asking> Requests { get; private set; } = [];

    public IReadOnlyList<Assignment> Assignments { get; private set; } = [];

    public PageKey? Older { get; private set; }

    public DateTimeOffset Now { get; } = clock.Now();

    /// <summary>The editions may lie in different zones: a time is read in each one's own.</summary>
    public override TimeZoneInfo? Zone => Requests.Select(r => r.Deadline.Zone.Id).Distinct(StringComparer.Ordinal).Count() == 1 ? Requests[0].Deadline.Zone : null;

    /// <param name="Deadline">In force for the trainee.</param>
    public sealed record Asking(Guid Id, string Trainee, Assignment Assignment, Deadline Deadline, string Reason, DateTimeOffset AskedFor, DateTimeOffset AskedAt);

    public async Task<IActionResult> OnGet(DateTimeOffset? at, Guid? id) => await Load(PageKey.From(at, id)) ?? Page();

    public Task<IActionResult> OnPostGrant() => Decide("Extension.Granted", (extension, trainer, ct) =>
        db.Grant(extension, Day is null && Time is null ? extension.AskedFor : Typed(extension.Assignment.Zone), Answer, trainer, school, clock.Now(), ct));

    public Task<IActionResult> OnPostRefuse() => Decide("Extension.Refused", (extension, trainer, ct) =>
        db.Refuse(extension, Answer, trainer, school, clock.Now(), ct));

    public override Task<IActionResult?> Load() => Load(null);

    private async Task<IActionResult?> Load(PageKey? after)
    {
        var me = User.Id();
        var mine = db.Assignments.DatedBy(me, db.People);
        var page = await (after is null ? mine : mine.DueBefore(after.At, after.Id)).Include(a => a.Cohort).AsNoTracking().LatestDueFirst().Take(Shown + 1).ToListAsync();
        Assignments = [.. page.Take(Shown)];
        Older = page.Count > Shown ? new PageKey(Assignments[^1].DueAt, Assignments[^1].Id) : null;
        if (Assignments.Count == 0 && !await db.People.Administrators().AnyAsync(p => p.Id == me) && !User.IsTrainer()) return NotFound();
        var open = db.Extensions.DecidedFor(me, db.People).Open();
        Count = await open.CountAsync();
        var requests = await (
            from extension in open.Include(e => e.Assignment.Cohort).Include(e => e.Membership.Person).OrderBy(e => e.AskedAt).ThenBy(e => e.Id).Take(Shown)
            from personal in db.PersonalDeadlines.Where(p => p.MembershipId == extension.MembershipId && p.AssignmentId == extension.AssignmentId).DefaultIfEmpty()
            orderby extension.AskedAt, extension.Id
            select new { extension, personal }).AsNoTracking().ToListAsync();
        Requests = [.. requests.Select(r => new Asking(r.extension.Id, r.extension.Membership.Person.Name, r.extension.Assignment, r.extension.Assignment.DeadlineOf(r.personal), r.extension.Reason, r.extension.AskedFor, r.extension.AskedAt))];
        return null;
    }

    private async Task<IActionResult> Decide(string done, Func<Extension, Person, CancellationToken, Task> decide)
    {
        if (await Load() is { } instead) return instead;
        if (Chosen.Count == 0) throw new Refusal("Extension.NoneChosen");
        var decided = await db.Write(async ct =>
        {
            var trainer = await db.People.SingleAsync(p => p.Id == User.Id(), ct);
            var chosen = await db.Extensions.DecidedFor(trainer.Id, db.People).Open().Where(e => Chosen.Contains(e.Id)).ToDecide().ToListAsync(ct);
            foreach (var extension in chosen) await decide(extension, trainer, ct);
            await db.SaveChangesAsync(ct);
            return chosen.Count;
        }, HttpContext.RequestAborted);
        TempData["Flash"] = decided == 0 ? words["Extension.WereDecided"] : words.Count(done, decided);
        return Redirect("/deadlines");
    }
}
